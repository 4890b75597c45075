import { Float16Array } from '@petamoriken/float16';
import { ByteBuffer } from 'flatbuffers';

/** A tensor of a TFLite file. */
export interface TfliteTensor {
  name: string;
  shape: number[];
}

/** An operator of a TFLite file that this reader knows, in the order of the file. */
export interface TfliteConvolution {
  /** `depthwise` has one filter for each channel. */
  kind: 'convolution' | 'depthwise';
  /** Positions in `tensors` of what goes in and what comes out. */
  input: number;
  output: number;
  /** As TFLite lays filters out: [out, height, width, in], of a depthwise one [1, height, width, channels]. */
  kernel: { shape: number[]; values: Float32Array };
  /** One for each output channel. */
  bias: Float32Array;
  stride: number;
  /** Zeros are put around the input so that the output is as large as the input, over the stride. */
  padding: 'same' | 'valid';
  activation: 'none' | 'relu6';
}

/** Two tensors that are summed. */
export interface TfliteSum {
  kind: 'sum';
  inputs: [number, number];
  output: number;
}

export type TfliteOperator = TfliteConvolution | TfliteSum;

/** What a TFLite file says of its first graph. */
export interface TfliteGraph {
  tensors: TfliteTensor[];
  /** Positions in `tensors`. */
  inputs: number[];
  operators: TfliteOperator[];
}

/** Numbers of TFLite's schema (tensorflow/lite/schema/schema.fbs, version 3). */
const OPERATOR = { add: 0, convolution: 3, depthwise: 4, dequantize: 6 };
const FLOAT32 = 0;
const FLOAT16 = 1;
const PADDINGS = ['same', 'valid'] as const;
const ACTIVATIONS = new Map<number, TfliteConvolution['activation']>([
  [0, 'none'],
  [3, 'relu6'],
]);

/**
 * Reads a TFLite file: the convolutions and sums of its first graph, with their weights. Operators
 * of other kinds, such as what turns outputs into boxes, are left out.
 * @throws {RangeError} when this is no TFLite file, or one of these operators is of a kind that is
 *   not known here
 */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  const buffer = new ByteBuffer(bytes);
  if (bytes.length < 8 || !buffer.__has_identifier('TFL3')) {
    throw new RangeError('This is no TFLite file.');
  }
  const model = table(buffer, buffer.readInt32(0));
  const codes = model.tables(1).map((code) => Math.max(code.int8(0), code.int32(3)));
  const buffers = model.tables(4).map((data) => data.bytes(0));
  const [graph] = model.tables(2);
  if (!graph) throw new RangeError('This TFLite file has no graph.');
  const tensors = graph.tables(0).map((tensor) => ({
    name: tensor.text(3),
    shape: tensor.int32s(0),
    type: tensor.int8(1),
    data: buffers[tensor.int32(2)] ?? new Uint8Array(),
  }));

  const operators = graph.tables(3).map((operator) => ({
    code: codes[operator.int32(0)],
    inputs: operator.int32s(1),
    outputs: operator.int32s(2),
    options: () => operator.table(4),
  }));
  // Weights that are kept as float16 reach their operator through one that makes them float32.
  const keptIn = new Map(
    operators
      .filter(({ code }) => code === OPERATOR.dequantize)
      .map(({ inputs, outputs }) => [outputs[0]!, inputs[0]!]),
  );
  const valuesOf = (index: number): Float32Array => {
    const { name, type, data } = tensors[keptIn.get(index) ?? index]!;
    // A copy begins where its numbers may begin.
    const aligned = Uint8Array.from(data).buffer;
    if (type === FLOAT32) return new Float32Array(aligned);
    if (type === FLOAT16) return Float32Array.from(new Float16Array(aligned));
    throw new RangeError(`${name} holds numbers of kind ${type}; float16 or float32 are needed.`);
  };

  return {
    tensors: tensors.map(({ name, shape }) => ({ name, shape })),
    inputs: graph.int32s(1),
    operators: operators.flatMap(({ code, inputs, outputs, options }): TfliteOperator[] => {
      const [input, second, third] = inputs as [number, number, number];
      const [output] = outputs as [number];
      if (code === OPERATOR.add) return [{ kind: 'sum', inputs: [input, second], output }];
      if (code !== OPERATOR.convolution && code !== OPERATOR.depthwise) return [];
      const isDepthwise = code === OPERATOR.depthwise;
      const settings = options();
      const padding = PADDINGS[settings.int8(0)];
      const stride = settings.int32(1);
      const activation = ACTIVATIONS.get(settings.int8(isDepthwise ? 4 : 3));
      if (!padding || !activation || settings.int32(2) !== stride) {
        throw new RangeError(`${tensors[output]!.name} is a convolution of a kind not known here.`);
      }
      return [
        {
          kind: isDepthwise ? 'depthwise' : 'convolution',
          input,
          output,
          kernel: { shape: tensors[second]!.shape, values: valuesOf(second) },
          bias: valuesOf(third),
          stride,
          padding,
          activation,
        },
      ];
    }),
  };
}

/** A table of a flatbuffer; its fields by their numbers in the schema, 0 or empty where left out. */
function table(buffer: ByteBuffer, at: number) {
  const place = (field: number) => {
    const offset = buffer.__offset(at, 4 + 2 * field);
    return offset === 0 ? undefined : at + offset;
  };
  const vector = (field: number) => {
    const from = place(field);
    return from === undefined
      ? { start: 0, length: 0 }
      : { start: buffer.__vector(from), length: buffer.__vector_len(from) };
  };
  const each = <Item>(field: number, item: (at: number) => Item) => {
    const { start, length } = vector(field);
    return Array.from({ length }, (_, index) => item(start + 4 * index));
  };
  const bytes = (field: number) => {
    const { start, length } = vector(field);
    return buffer.bytes().subarray(start, start + length);
  };
  const read = (field: number, item: (at: number) => number) => {
    const from = place(field);
    return from === undefined ? 0 : item(from);
  };
  return {
    int8: (field: number) => read(field, (from) => buffer.readInt8(from)),
    int32: (field: number) => read(field, (from) => buffer.readInt32(from)),
    int32s: (field: number) => each(field, (from) => buffer.readInt32(from)),
    bytes,
    text: (field: number) => new TextDecoder().decode(bytes(field)),
    table: (field: number): Table => {
      const from = place(field);
      if (from === undefined)
        throw new RangeError('An operator of this TFLite file has no options.');
      return table(buffer, buffer.__indirect(from));
    },
    tables: (field: number): Table[] =>
      each(field, (from) => table(buffer, buffer.__indirect(from))),
  };
}

interface Table {
  int8(field: number): number;
  int32(field: number): number;
  int32s(field: number): number[];
  bytes(field: number): Uint8Array;
  text(field: number): string;
  table(field: number): Table;
  tables(field: number): Table[];
}
