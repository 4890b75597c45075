import { type OnnxGraph, type OnnxValue, onnxGraph } from '../onnx';

/** One convolution of the network, as `cnn` has it. */
interface Layer {
  name: string;
  channels: number;
  width: number;
  stride: 1 | 2;
  residual: boolean;
}

/** What the way back needs of a convolution's way forward. */
interface Step extends Layer {
  /** Input, [batch, channels, side, side]. */
  x: OnnxValue;
  /** What ReLU gave, [batch, width, outputSide, outputSide]. */
  y: OnnxValue;
  /** Filters, [width, channels, 3, 3]. */
  kernel: OnnxValue;
  side: number;
  outputSide: number;
  /** Zeros before and after the input, along both axes: TensorFlow's "same". */
  before: number;
  after: number;
}

/** Taps of a filter along an axis. */
const TAPS = 3;

/**
 * The convolutional network's loss and its gradients, forward and backward, as one ONNX graph.
 *
 * Inputs: `image` [batch, side × side], `truth` and `dropout` [batch, outputs] and [batch, last
 * width], and each of the network's weights by its name, in TensorFlow's layout. Outputs:
 * `logProbabilities` [batch, outputs], and under `gradient/NAME` the gradient of the batch's summed
 * cross-entropy to each weight, in the same layout.
 * @param side of the images, in pixels
 */
export function cnnGradientGraph(
  layers: readonly Layer[],
  outputs: number,
  side: number,
): Uint8Array {
  const graph = onnxGraph();
  const { node, integers } = graph;
  const last = layers.at(-1)!.width;
  const truth = graph.input('truth', ['batch', outputs]);
  const dropout = graph.input('dropout', ['batch', last]);
  const image = graph.input('image', ['batch', side * side]);

  let x = node('Reshape', [image, integers([-1, 1, side, side])]);
  let size = side;
  const steps = layers.map((layer): Step => {
    const step = convolve(graph, layer, x, size);
    x = layer.residual ? node('Add', [x, step.y]) : step.y;
    size = step.outputSide;
    return step;
  });

  const mean = node('ReduceMean', [x, integers([2, 3])], { keepdims: 0 });
  const units = node('Mul', [mean, dropout]);
  const kernel = graph.input('dense/kernel', [last, outputs]);
  const bias = graph.input('dense/bias', [outputs]);
  const logits = node('Add', [node('MatMul', [units, kernel]), bias]);
  const logProbabilities = node('LogSoftmax', [logits], { axis: 1 });
  graph.output('logProbabilities', logProbabilities, ['batch', outputs]);

  const dLogits = node('Sub', [node('Exp', [logProbabilities]), truth]);
  const transposed = (value: OnnxValue) => node('Transpose', [value], { perm: [1, 0] });
  graph.output('gradient/dense/kernel', node('MatMul', [transposed(units), dLogits]), [
    last,
    outputs,
  ]);
  graph.output('gradient/dense/bias', sumOver(graph, dLogits, [0]), [outputs]);
  const dMean = node('Mul', [node('MatMul', [dLogits, transposed(kernel)]), dropout]);
  const dPlace = node('Mul', [dMean, graph.scalar(1 / size ** 2)]);
  let dy = node('Expand', [
    node('Reshape', [dPlace, integers([-1, last, 1, 1])]),
    integers([1, 1, size, size]),
  ]);
  for (const [index, step] of [...steps.entries()].reverse()) {
    // ReLU's output is zero or above, so its sign is ReLU's slope.
    const dz = node('Mul', [dy, node('Sign', [step.y])]);
    graph.output(`gradient/${step.name}/bias`, sumOver(graph, dz, [0, 2, 3]), [step.width]);
    const shape = [TAPS, TAPS, step.channels, step.width];
    graph.output(`gradient/${step.name}/kernel`, filterGradient(graph, step, dz), shape);
    if (index === 0) break;
    const dx = inputGradient(graph, step, dz);
    dy = step.residual ? node('Add', [dy, dx]) : dx;
  }
  return graph.encode();
}

function sumOver({ node, integers }: OnnxGraph, value: OnnxValue, axes: number[]): OnnxValue {
  return node('ReduceSum', [value, integers(axes)], { keepdims: 0 });
}

function convolve(graph: OnnxGraph, layer: Layer, x: OnnxValue, side: number): Step {
  const { name, channels, width, stride } = layer;
  const outputSide = Math.ceil(side / stride);
  const zeros = Math.max(0, (outputSide - 1) * stride + TAPS - side);
  const before = Math.floor(zeros / 2);
  const after = zeros - before;
  const kernel = graph.node(
    'Transpose',
    [graph.input(`${name}/kernel`, [TAPS, TAPS, channels, width])],
    { perm: [3, 2, 0, 1] },
  );
  const bias = graph.input(`${name}/bias`, [width]);
  const z = graph.node('Conv', [x, kernel, bias], {
    kernel_shape: [TAPS, TAPS],
    strides: [stride, stride],
    pads: [before, before, after, after],
  });
  return { ...layer, x, y: graph.node('Relu', [z]), kernel, side, outputSide, before, after };
}

/**
 * The filter's gradient at one tap is the sum, over images and places, of input times `dz`: the
 * convolution of the input with `dz` as a filter as large as the output, where the images are the
 * channels, and a stride of the forward pass is a dilation. The input's own channels lie side by
 * side in a row, so that one matrix product answers for all of them.
 * @returns [3, 3, channels, width]
 */
function filterGradient({ node, integers }: OnnxGraph, step: Step, dz: OnnxValue): OnnxValue {
  const { x, channels, width, stride, side, outputSide, before, after } = step;
  const byPlace = channels === 1 ? x : node('Transpose', [x], { perm: [0, 2, 3, 1] });
  const rows = node('Reshape', [byPlace, integers([1, -1, side, side * channels])]);
  const taps = node('Conv', [rows, node('Transpose', [dz], { perm: [1, 0, 2, 3] })], {
    kernel_shape: [outputSide, outputSide],
    dilations: [stride, stride * channels],
    pads: [before, before * channels, after, after * channels],
  });
  const byFilter = node('Reshape', [taps, integers([width, TAPS * TAPS * channels])]);
  const gradient = node('Transpose', [byFilter], { perm: [1, 0] });
  return node('Reshape', [gradient, integers([TAPS, TAPS, channels, width])]);
}

/** Each value of the input's gradient sums `dz` times the taps that met it. */
function inputGradient({ node, integers }: OnnxGraph, step: Step, dz: OnnxValue): OnnxValue {
  const { kernel, channels, width, stride, before, after } = step;
  if (stride > 1) {
    return node('ConvTranspose', [dz, kernel], {
      kernel_shape: [TAPS, TAPS],
      strides: [stride, stride],
      pads: [before, before, after, after],
    });
  }
  // At stride 1 a convolution with the reversed filter, its channels swapped, is faster.
  const last = TAPS * TAPS - 1;
  const taps = node('Reshape', [kernel, integers([width, channels, TAPS * TAPS])]);
  const reversed = node(
    'Gather',
    [taps, integers(Array.from({ length: TAPS * TAPS }, (_, tap) => last - tap))],
    { axis: 2 },
  );
  const swapped = node('Transpose', [reversed], { perm: [1, 0, 2] });
  const filter = node('Reshape', [swapped, integers([channels, width, TAPS, TAPS])]);
  return node('Conv', [dz, filter], {
    kernel_shape: [TAPS, TAPS],
    pads: [after, after, before, before],
  });
}
