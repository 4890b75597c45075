import protobuf from 'protobufjs';

/** Numbers of the ONNX format (onnx.proto, IR version 9). */
const ELEMENTS = { float32: 1, uint8: 2, int64: 7, float16: 10 };
const ATTRIBUTE = { int: 2, ints: 7 };
const IR_VERSION = 9;
const OPSET = 18;

/** The messages and fields of onnx.proto that a graph of plain operators needs. */
const SCHEMA = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        graph: { type: 'GraphProto', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSetIdProto', id: 8 },
      },
    },
    OperatorSetIdProto: {
      fields: { domain: { type: 'string', id: 1 }, version: { type: 'int64', id: 2 } },
    },
    GraphProto: {
      fields: {
        node: { rule: 'repeated', type: 'NodeProto', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'TensorProto', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfoProto', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfoProto', id: 12 },
      },
    },
    NodeProto: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'AttributeProto', id: 5 },
      },
    },
    AttributeProto: {
      fields: {
        name: { type: 'string', id: 1 },
        i: { type: 'int64', id: 3 },
        ints: { rule: 'repeated', type: 'int64', id: 8, options: { packed: false } },
        type: { type: 'int32', id: 20 },
      },
    },
    TensorProto: {
      fields: {
        dims: { rule: 'repeated', type: 'int64', id: 1, options: { packed: false } },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
      },
    },
    ValueInfoProto: {
      fields: { name: { type: 'string', id: 1 }, type: { type: 'TypeProto', id: 2 } },
    },
    TypeProto: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    TensorType: {
      fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'TensorShapeProto', id: 2 } },
    },
    TensorShapeProto: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    Dimension: {
      fields: { dimValue: { type: 'int64', id: 1 }, dimParam: { type: 'string', id: 2 } },
    },
  },
});

/** A value inside a graph, by its name there. */
export type OnnxValue = string & { readonly onnx: unique symbol };

/** A length along an axis, or the name of one that is known only when the graph runs. */
export type OnnxLength = number | string;

/** What the numbers of an input or output are. */
export type OnnxType = 'float32' | 'float16' | 'uint8';

/** Writes a graph of float32 operators in the ONNX format, node after node. */
export interface OnnxGraph {
  input(name: string, shape: OnnxLength[], type?: OnnxType): OnnxValue;
  /** Makes a value one of the graph's answers. */
  output(name: string, value: OnnxValue, shape: OnnxLength[], type?: OnnxType): void;
  /** A node of one output, its attributes whole numbers; see https://onnx.ai/onnx/operators. */
  node(
    operator: string,
    inputs: OnnxValue[],
    attributes?: Record<string, number | number[]>,
  ): OnnxValue;
  /** A value's numbers as those of another type. */
  cast(value: OnnxValue, type: OnnxType): OnnxValue;
  /** Whole numbers, as operators take shapes and axes. */
  integers(values: number[]): OnnxValue;
  /** One float. */
  scalar(value: number): OnnxValue;
  /** The graph as the bytes of an ONNX model. */
  encode(): Uint8Array;
}

/** Begins an empty graph. */
export function onnxGraph(): OnnxGraph {
  const node: object[] = [];
  const initializer: object[] = [];
  const input: object[] = [];
  const output: object[] = [];
  let count = 0;
  const nextName = () => `value_${count++}` as OnnxValue;

  const add: OnnxGraph['node'] = (opType, inputs, attributes = {}) => {
    const name = nextName();
    const attribute = Object.entries(attributes).map(attributeOf);
    node.push({ opType, input: inputs, output: [name], attribute });
    return name;
  };
  const constant = (dims: number[], dataType: number, values: BigInt64Array | Float32Array) => {
    const name = nextName();
    initializer.push({ name, dims, dataType, rawData: new Uint8Array(values.buffer) });
    return name;
  };

  return {
    input(name, shape, type = 'float32') {
      input.push(valueInfo(name, shape, type));
      return name as OnnxValue;
    },
    output(name, value, shape, type = 'float32') {
      node.push({ opType: 'Identity', input: [value], output: [name] });
      output.push(valueInfo(name, shape, type));
    },
    node: add,
    cast: (value, type) => add('Cast', [value], { to: ELEMENTS[type] }),
    integers: (values) =>
      constant(
        [values.length],
        ELEMENTS.int64,
        BigInt64Array.from(values, (value) => BigInt(value)),
      ),
    scalar: (value) => constant([], ELEMENTS.float32, Float32Array.of(value)),
    encode() {
      const Model = SCHEMA.lookupType('ModelProto');
      const graph = { name: 'gradient', node, initializer, input, output };
      const opsetImport = [{ domain: '', version: OPSET }];
      return Model.encode(Model.fromObject({ irVersion: IR_VERSION, opsetImport, graph })).finish();
    },
  };
}

function valueInfo(name: string, shape: OnnxLength[], type: OnnxType): object {
  const dim = shape.map((length) =>
    typeof length === 'number' ? { dimValue: length } : { dimParam: length },
  );
  return { name, type: { tensorType: { elemType: ELEMENTS[type], shape: { dim } } } };
}

function attributeOf([name, value]: [string, number | number[]]): object {
  if (Array.isArray(value)) return { name, ints: value, type: ATTRIBUTE.ints };
  return { name, i: value, type: ATTRIBUTE.int };
}
