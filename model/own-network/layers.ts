import * as v from 'valibot';

/** Most layers, and most units or filters of one. */
const MOST_LAYERS = 200;
const MOST_UNITS = 4096;

const Name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_UNITS));
const Finite = v.pipe(v.number(), v.finite());
const Pair = v.tuple([Size, Size]);
const Activation = v.optional(v.picklist(['linear', 'relu', 'softmax']), 'linear');

/** [batch, height, width, channels]; the batch may have any length. */
const InputShape = v.tuple([v.null(), Size, Size, Size]);
const common = { name: Name, batch_input_shape: v.optional(InputShape) };
const convolution = {
  kernel_size: Pair,
  strides: v.optional(Pair, [1, 1]),
  padding: v.optional(v.picklist(['same', 'valid']), 'valid'),
  data_format: v.optional(v.literal('channels_last'), 'channels_last'),
  dilation_rate: v.optional(v.tuple([v.literal(1), v.literal(1)]), [1, 1]),
  activation: Activation,
  use_bias: v.optional(v.boolean(), true),
};

/** The kinds of layers that training writes: what loads nothing else and computes nothing else. */
const CONFIGS = {
  InputLayer: v.object({ ...common, batch_input_shape: InputShape }),
  Flatten: v.object(common),
  Dense: v.object({
    ...common,
    units: Size,
    activation: Activation,
    use_bias: v.optional(v.boolean(), true),
  }),
  Conv2D: v.object({ ...common, ...convolution, filters: Size }),
  DepthwiseConv2D: v.object({
    ...common,
    ...convolution,
    depth_multiplier: v.optional(Size, 1),
  }),
  ReLU: v.object({ ...common, max_value: v.nullish(v.pipe(Finite, v.gtValue(0))) }),
  Rescaling: v.object({ ...common, scale: Finite, offset: v.optional(Finite, 0) }),
  Add: v.object({ name: Name }),
  GlobalAveragePooling2D: v.object({
    name: Name,
    data_format: v.optional(v.literal('channels_last'), 'channels_last'),
  }),
} as const;

/** Names of the kinds of layers. */
export const LAYER_KINDS = Object.keys(CONFIGS);

const layer = <Kind extends keyof typeof CONFIGS>(kind: Kind) => ({
  class_name: v.literal(kind),
  config: CONFIGS[kind],
});

/** The first output of the layer of that name, used once: no layer is shared. */
const Reference = v.pipe(
  v.looseTuple([v.string(), v.literal(0), v.literal(0)]),
  v.transform(([name]): [string, 0, 0, object] => [name, 0, 0, {}]),
);
const inbound = {
  name: Name,
  inbound_nodes: v.pipe(v.array(v.array(Reference)), v.maxLength(1)),
};

const SequentialLayer = v.variant('class_name', [
  v.object(layer('Flatten')),
  v.object(layer('Dense')),
  v.object(layer('Conv2D')),
  v.object(layer('DepthwiseConv2D')),
  v.object(layer('ReLU')),
  v.object(layer('Rescaling')),
  v.object(layer('GlobalAveragePooling2D')),
]);

const GraphLayer = v.variant('class_name', [
  v.object({ ...layer('InputLayer'), ...inbound }),
  v.object({ ...layer('Flatten'), ...inbound }),
  v.object({ ...layer('Dense'), ...inbound }),
  v.object({ ...layer('Conv2D'), ...inbound }),
  v.object({ ...layer('DepthwiseConv2D'), ...inbound }),
  v.object({ ...layer('ReLU'), ...inbound }),
  v.object({ ...layer('Rescaling'), ...inbound }),
  v.object({ ...layer('Add'), ...inbound }),
  v.object({ ...layer('GlobalAveragePooling2D'), ...inbound }),
]);
export type GraphLayer = v.InferOutput<typeof GraphLayer>;

const End = v.pipe(v.array(v.tuple([v.string(), v.literal(0), v.literal(0)])), v.length(1));

/** `modelTopology` of a `model.json`, all that is not named here left out. */
export const Topology = v.variant('class_name', [
  v.object({
    class_name: v.literal('Sequential'),
    config: v.object({
      name: Name,
      layers: v.pipe(v.array(SequentialLayer), v.minLength(1), v.maxLength(MOST_LAYERS)),
    }),
  }),
  v.object({
    class_name: v.literal('Model'),
    config: v.object({
      name: Name,
      layers: v.pipe(v.array(GraphLayer), v.minLength(1), v.maxLength(MOST_LAYERS)),
      input_layers: End,
      output_layers: End,
    }),
  }),
]);
export type Topology = v.InferOutput<typeof Topology>;
