import { type OnnxGraph, type OnnxValue, onnxGraph } from '../onnx';
import type { TrunkBlock, TrunkLayer } from '../trunk';

/** A layer of the trunk without its numbers, and the name that its weights go by. */
export type NamedLayer = Pick<TrunkLayer, 'kind' | 'shape' | 'stride' | 'relu6'> & { name: string };

/** A block of named layers. */
export interface NamedBlock extends Pick<TrunkBlock, 'residual'> {
  layers: NamedLayer[];
}

/** What the way back needs of a layer's way forward. */
interface Step extends NamedLayer {
  /** Input and output, [batch, channels, side, side]. */
  x: OnnxValue;
  y: OnnxValue;
  kernel: OnnxValue;
  side: number;
  /** Zeros before and after the input, along both axes: TensorFlow's "same". */
  pads: { before: number; after: number };
}

/** Half of the largest level: with it, levels become -1 to 1, as the trunk was trained. */
const HALF_LEVEL = 127.5;

/** ReLU6's upper end. */
const SIX = 6;

/**
 * The frozen blocks of a trunk, as an ONNX graph.
 *
 * Inputs: `image` [batch, side × side × 3] of 0 to 255, unsigned bytes, NHWC, and each layer's weights
 * by their names, in TensorFlow's layout. Output: `features` [batch, height × width × channels], NHWC,
 * as float16.
 * @param side of the pictures, in pixels
 */
export function frozenGraph(blocks: readonly NamedBlock[], side: number): Uint8Array {
  const graph = onnxGraph();
  const { node } = graph;
  const levels = graph.input('image', ['batch', side * side * 3], 'uint8');
  const halves = node('Div', [graph.cast(levels, 'float32'), graph.scalar(HALF_LEVEL)]);
  const image = byChannel(graph, node('Sub', [halves, graph.scalar(1)]), side, 3);
  const { y, side: sideOut, channels } = forward(graph, blocks, image, side);
  const size = sideOut * sideOut * channels;
  const byPlace = node('Transpose', [y], { perm: [0, 2, 3, 1] });
  const rows = node('Reshape', [byPlace, graph.integers([-1, size])]);
  graph.output('features', graph.cast(rows, 'float16'), ['batch', size], 'float16');
  return graph.encode();
}

/**
 * What a network answers, as an ONNX graph: blocks of a trunk, the mean over all places, one dense
 * layer, softmax.
 *
 * Inputs: `image` and weights as `trunkGradientGraph` has them. Output: `probabilities` [batch, outputs].
 */
export function trunkAnswerGraph(
  blocks: readonly NamedBlock[],
  outputs: number,
  side: number,
): Uint8Array {
  const graph = onnxGraph();
  const { node } = graph;
  const { y, channels } = forward(graph, blocks, featuresOf(graph, blocks, side), side);
  const mean = node('ReduceMean', [y, graph.integers([2, 3])], { keepdims: 0 });
  const { logits } = dense(graph, mean, channels, outputs);
  graph.output('probabilities', node('Softmax', [logits], { axis: 1 }), ['batch', outputs]);
  return graph.encode();
}

/**
 * A network's loss and its gradients, forward and backward, as one ONNX graph: blocks of a trunk,
 * the mean over all places, dropout, one dense layer, softmax.
 *
 * Inputs: `image` [batch, height × width × channels], what lies before the blocks, NHWC, as float16; `truth` [batch, outputs] and `dropout` [batch, units]; and each of the network's
 * weights by its name, in TensorFlow's layout. Outputs: `logProbabilities` [batch, outputs], and
 * under `gradient/NAME` the gradient of the batch's summed cross-entropy to each weight, in the same
 * layout.
 * @param side height and width of what goes in
 */
export function trunkGradientGraph(
  blocks: readonly NamedBlock[],
  outputs: number,
  side: number,
): Uint8Array {
  const graph = onnxGraph();
  const { node, integers } = graph;
  const {
    y,
    side: sideOut,
    channels,
    taken,
  } = forward(graph, blocks, featuresOf(graph, blocks, side), side);
  const truth = graph.input('truth', ['batch', outputs]);
  const dropout = graph.input('dropout', ['batch', channels]);
  const mean = node('ReduceMean', [y, integers([2, 3])], { keepdims: 0 });
  const units = node('Mul', [mean, dropout]);
  const { logits, kernel } = dense(graph, units, channels, outputs);
  const logProbabilities = node('LogSoftmax', [logits], { axis: 1 });
  graph.output('logProbabilities', logProbabilities, ['batch', outputs]);

  const dLogits = node('Sub', [node('Exp', [logProbabilities]), truth]);
  const transposed = (value: OnnxValue) => node('Transpose', [value], { perm: [1, 0] });
  const dKernel = node('MatMul', [transposed(units), dLogits]);
  graph.output('gradient/dense/kernel', dKernel, [channels, outputs]);
  graph.output('gradient/dense/bias', sumOver(graph, dLogits, [0]), [outputs]);
  const dMean = node('Mul', [node('MatMul', [dLogits, transposed(kernel)]), dropout]);
  const dPlace = node('Mul', [dMean, graph.scalar(1 / sideOut ** 2)]);
  let dy = node('Expand', [
    node('Reshape', [dPlace, integers([-1, channels, 1, 1])]),
    integers([1, 1, sideOut, sideOut]),
  ]);
  for (const [index, { steps, residual }] of [...taken.entries()].reverse()) {
    let dx: OnnxValue | undefined = dy;
    for (const [at, step] of [...steps.entries()].reverse()) {
      dx = backward(graph, step, dx!, index > 0 || at > 0);
    }
    if (dx) dy = residual ? node('Add', [dy, dx]) : dx;
  }
  return graph.encode();
}

function dense(graph: OnnxGraph, units: OnnxValue, channels: number, outputs: number) {
  const kernel = graph.input('dense/kernel', [channels, outputs]);
  const bias = graph.input('dense/bias', [outputs]);
  return { kernel, logits: graph.node('Add', [graph.node('MatMul', [units, kernel]), bias]) };
}

/** What goes into the first block: [batch, channels, side, side]. */
function featuresOf(graph: OnnxGraph, blocks: readonly NamedBlock[], side: number): OnnxValue {
  const { shape } = blocks[0]!.layers[0]!;
  const channels = shape[2];
  const image = graph.input('image', ['batch', side * side * channels], 'float16');
  return byChannel(graph, graph.cast(image, 'float32'), side, channels);
}

/** From NHWC, in one row, to NCHW. */
function byChannel(graph: OnnxGraph, rows: OnnxValue, side: number, channels: number): OnnxValue {
  const byPlace = graph.node('Reshape', [rows, graph.integers([-1, side, side, channels])]);
  return graph.node('Transpose', [byPlace], { perm: [0, 3, 1, 2] });
}

function forward(graph: OnnxGraph, blocks: readonly NamedBlock[], image: OnnxValue, from: number) {
  let x = image;
  let side = from;
  let channels = 0;
  const taken = blocks.map(({ layers, residual }) => {
    const input = x;
    const steps = layers.map((layer): Step => {
      const step = apply(graph, layer, x, side);
      x = step.y;
      side = Math.ceil(side / layer.stride);
      channels = outputsOf(layer);
      return step;
    });
    if (residual) x = graph.node('Add', [input, x]);
    return { steps, residual };
  });
  return { y: x, side, channels, taken };
}

/** Output channels of a layer. */
export function outputsOf({ kind, shape }: Pick<TrunkLayer, 'kind' | 'shape'>): number {
  return kind === 'depthwise' ? shape[2] : shape[3];
}

function apply(graph: OnnxGraph, layer: NamedLayer, x: OnnxValue, side: number): Step {
  const { name, kind, shape, stride, relu6 } = layer;
  const [taps] = shape;
  const zeros = Math.max(0, (Math.ceil(side / stride) - 1) * stride + taps - side);
  const before = Math.floor(zeros / 2);
  const pads = { before, after: zeros - before };
  const kernel = graph.node('Transpose', [graph.input(`${name}/kernel`, [...shape])], {
    perm: kind === 'depthwise' ? [2, 3, 0, 1] : [3, 2, 0, 1],
  });
  const bias = graph.input(`${name}/bias`, [outputsOf(layer)]);
  const z = graph.node('Conv', [x, kernel, bias], {
    kernel_shape: [taps, taps],
    strides: [stride, stride],
    pads: [pads.before, pads.before, pads.after, pads.after],
    group: kind === 'depthwise' ? shape[2] : 1,
  });
  const y = relu6 ? graph.node('Clip', [z, graph.scalar(0), graph.scalar(SIX)]) : z;
  return { ...layer, x, y, kernel, side, pads };
}

/**
 * Writes the gradients of a layer's weights.
 * @returns the gradient to its input, where that is wanted
 */
function backward(
  graph: OnnxGraph,
  step: Step,
  dy: OnnxValue,
  wantsInput: boolean,
): OnnxValue | undefined {
  const { node } = graph;
  const { name, y, relu6, kind, shape } = step;
  // The slope is 1 strictly between the ends, 0 elsewhere.
  const slope = () =>
    node('Mul', [node('Sign', [y]), node('Sign', [node('Sub', [graph.scalar(SIX), y])])]);
  const dz = relu6 ? node('Mul', [dy, slope()]) : dy;
  graph.output(`gradient/${name}/bias`, sumOver(graph, dz, [0, 2, 3]), [outputsOf(step)]);
  const isDepthwise = kind === 'depthwise';
  if (!isDepthwise && shape[0] !== 1) {
    throw new Error(
      `${name} has filters of ${shape[0]} × ${shape[1]}, which are not trained here.`,
    );
  }
  const dKernel = isDepthwise
    ? depthwiseGradient(graph, step, dz)
    : pointwiseGradient(graph, step, dz);
  graph.output(`gradient/${name}/kernel`, dKernel, [...shape]);
  if (!wantsInput) return undefined;
  return isDepthwise ? depthwiseInput(graph, step, dz) : pointwiseInput(graph, step, dz);
}

/** Of 1×1 filters: one matrix product over all images and places. [1, 1, channels, filters] */
function pointwiseGradient({ node, integers }: OnnxGraph, step: Step, dz: OnnxValue): OnnxValue {
  const [, , channels, filters] = step.shape;
  const byChannel = node('Transpose', [step.x], { perm: [1, 0, 2, 3] });
  const rows = node('Reshape', [byChannel, integers([channels, -1])]);
  const byPlace = node('Transpose', [dz], { perm: [0, 2, 3, 1] });
  const columns = node('Reshape', [byPlace, integers([-1, filters])]);
  const product = node('MatMul', [rows, columns]);
  return node('Reshape', [product, integers([1, 1, channels, filters])]);
}

function pointwiseInput({ node }: OnnxGraph, { kernel }: Step, dz: OnnxValue): OnnxValue {
  const swapped = node('Transpose', [kernel], { perm: [1, 0, 2, 3] });
  return node('Conv', [dz, swapped], { kernel_shape: [1, 1] });
}

/** Of one filter a channel: at each tap, the sum of input times `dz`. [taps, taps, channels, 1] */
function depthwiseGradient(
  { node, integers, scalar }: OnnxGraph,
  step: Step,
  dz: OnnxValue,
): OnnxValue {
  const { x, shape, stride, side, pads } = step;
  const [taps, , channels] = shape;
  const { before, after } = pads;
  const around = integers([0, 0, before, before, 0, 0, after, after]);
  const padded = node('Pad', [x, around, scalar(0)]);
  const reach = (Math.ceil(side / stride) - 1) * stride + 1;
  const sums = Array.from({ length: taps * taps }, (_, tap) => {
    const [row, column] = [Math.floor(tap / taps), tap % taps];
    const met = node('Slice', [
      padded,
      integers([row, column]),
      integers([row + reach, column + reach]),
      integers([2, 3]),
      integers([stride, stride]),
    ]);
    const sum = node('ReduceSum', [node('Mul', [met, dz]), integers([0, 2, 3])], { keepdims: 0 });
    return node('Reshape', [sum, integers([1, channels])]);
  });
  const stacked = node('Concat', sums, { axis: 0 });
  return node('Reshape', [stacked, integers([taps, taps, channels, 1])]);
}

/** A convolution with the reversed filters; a stride of the way forward puts zeros between the places. */
function depthwiseInput(
  { node, integers, scalar }: OnnxGraph,
  step: Step,
  dz: OnnxValue,
): OnnxValue {
  const { kernel, shape, stride, side, pads } = step;
  const [taps, , channels] = shape;
  const sideOut = Math.ceil(side / stride);
  const spread = () => {
    const apart = node('Reshape', [dz, integers([-1, channels, sideOut, 1, sideOut, 1])]);
    const gap = stride - 1;
    const filled = node('Pad', [
      apart,
      integers([0, 0, 0, 0, 0, 0, 0, 0, 0, gap, 0, gap]),
      scalar(0),
    ]);
    return node('Reshape', [filled, integers([-1, channels, sideOut * stride, sideOut * stride])]);
  };
  const last = taps * taps - 1;
  const inRow = node('Reshape', [kernel, integers([channels, 1, taps * taps])]);
  const reversed = node(
    'Gather',
    [inRow, integers(Array.from({ length: taps * taps }, (_, tap) => last - tap))],
    { axis: 2 },
  );
  const length = stride > 1 ? sideOut * stride : sideOut;
  const [start, end] = [taps - 1 - pads.before, side + pads.before - length];
  return node(
    'Conv',
    [stride > 1 ? spread() : dz, node('Reshape', [reversed, integers([channels, 1, taps, taps])])],
    { kernel_shape: [taps, taps], pads: [start, start, end, end], group: channels },
  );
}

function sumOver({ node, integers }: OnnxGraph, value: OnnxValue, axes: number[]): OnnxValue {
  return node('ReduceSum', [value, integers(axes)], { keepdims: 0 });
}
