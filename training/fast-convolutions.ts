import * as tf from '@tensorflow/tfjs-core';

type Shape4D = [number, number, number, number];

/** Along one axis: input size, filter size, zeros before the input, stride, output size. */
interface Axis {
  input: number;
  filter: number;
  pad: number;
  stride: number;
  output: number;
}

/** At so few values in a patch, patches are written out and multiplied as a matrix. */
const SMALL_PATCH = 16;

/**
 * Gradients of a convolution, written with the forward kernels that XNNPACK makes fast: the WASM
 * backend lacks the gradient to the filter, and the one to the input runs one value at a time.
 */
export function registerFastConvolutions(): void {
  tf.registerKernel({
    kernelName: tf.Conv2DBackpropFilter,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as { x: tf.Tensor4D; dy: tf.Tensor4D };
      const { filterShape, strides, pad, dataFormat, dimRoundingMode } =
        attrs as unknown as tf.Conv2DBackpropFilterAttrs;
      const axes = axesOf(x.shape, filterShape, { strides, pad, dataFormat, dimRoundingMode });
      return tf.tidy(() =>
        filterShape[0] * filterShape[1] * filterShape[2] <= SMALL_PATCH
          ? filterGradientOfPatches(x, dy, filterShape, axes)
          : filterGradient(x, dy, filterShape, axes),
      );
    },
  });

  const slow = tf.getKernel(tf.Conv2DBackpropInput, 'wasm');
  if (!slow) throw new Error('The WASM backend has no kernel Conv2DBackpropInput');
  tf.unregisterKernel(tf.Conv2DBackpropInput, 'wasm');
  tf.registerKernel({
    ...slow,
    kernelFunc: ({ inputs, attrs }) => {
      const { dy, filter } = inputs as { dy: tf.Tensor4D; filter: tf.Tensor4D };
      const { inputShape, strides, pad, dataFormat, dimRoundingMode } =
        attrs as unknown as tf.Conv2DBackpropInputAttrs;
      const axes = axesOf(inputShape, filter.shape, { strides, pad, dataFormat, dimRoundingMode });
      return tf.tidy(() => inputGradient(dy, filter, inputShape, axes));
    },
  });
}

function axesOf(
  inputShape: Shape4D,
  filterShape: Shape4D,
  {
    strides,
    pad,
    dataFormat,
    dimRoundingMode,
  }: {
    strides: tf.Conv2DAttrs['strides'];
    pad: tf.Conv2DAttrs['pad'];
    dataFormat: tf.Conv2DAttrs['dataFormat'];
    dimRoundingMode: tf.Conv2DAttrs['dimRoundingMode'] | undefined;
  },
): [Axis, Axis] {
  if (dataFormat !== 'NHWC') throw new Error(`${dataFormat} is not supported; NHWC is.`);
  const info = tf.backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  return [
    {
      input: info.inHeight,
      filter: info.filterHeight,
      pad: info.padInfo.top,
      stride: info.strideHeight,
      output: info.outHeight,
    },
    {
      input: info.inWidth,
      filter: info.filterWidth,
      pad: info.padInfo.left,
      stride: info.strideWidth,
      output: info.outWidth,
    },
  ];
}

/**
 * The filter's gradient at one tap is the sum, over images and places, of input times `dy`. That is
 * the convolution of the input with `dy` as a filter as large as the output, where the images are
 * the channels; a stride of the forward pass becomes a dilation. The input's own channels lie side
 * by side in a row, so that one image of many columns is convolved, not many of `filter` columns:
 * XNNPACK computes places by fours.
 */
function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: Shape4D,
  [rows, columns]: [Axis, Axis],
): tf.Tensor4D {
  const [height, width, channels, filters] = filterShape;
  const [batch] = x.shape;
  const wide = columns.input * channels;
  const byPlace = tf.transpose(tf.reshape(x, [batch, rows.input * wide]));
  const [below, right] = [restOf(rows), restOf(columns)];
  const taps = tf.conv2d(
    tf.reshape(byPlace, [1, rows.input, wide, batch]) as tf.Tensor4D,
    tf.transpose(dy, [1, 2, 0, 3]),
    1,
    [
      [0, 0],
      [rows.pad, Math.max(0, below)],
      [columns.pad * channels, Math.max(0, right) * channels],
      [0, 0],
    ],
    'NHWC',
    [rows.stride, columns.stride * channels],
  );
  // Rows and columns that no filter ever reached make more taps than there are.
  const isExact = below >= 0 && right >= 0;
  const cut = isExact ? taps : tf.slice(taps, [0, 0, 0, 0], [1, height, width * channels, filters]);
  return tf.reshape(cut, filterShape);
}

/** Zeros after the input that filters reach; below zero, what no filter reaches. */
function restOf({ input, filter, pad, stride, output }: Axis): number {
  return (output - 1) * stride + filter - pad - input;
}

/** The same for few input channels, which leave the convolution above too little to do at a time. */
function filterGradientOfPatches(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: Shape4D,
  [rows, columns]: [Axis, Axis],
): tf.Tensor4D {
  const [height, width, channels, filters] = filterShape;
  const size = height * width * channels;
  const eachTap = tf.reshape(tf.eye(size), [height, width, channels, size]) as tf.Tensor4D;
  const patches = tf.conv2d(
    x,
    eachTap,
    [rows.stride, columns.stride],
    [
      [0, 0],
      [rows.pad, Math.max(0, restOf(rows))],
      [columns.pad, Math.max(0, restOf(columns))],
      [0, 0],
    ],
    'NHWC',
    1,
    'floor',
  );
  const gradient = tf.matMul(
    tf.reshape(patches, [-1, size]) as tf.Tensor2D,
    tf.reshape(dy, [-1, filters]) as tf.Tensor2D,
    true,
  );
  return tf.reshape(gradient, filterShape);
}

/**
 * Each value of the input's gradient sums `dy` times the taps that met it. At stride 1 that is the
 * convolution of `dy` with the filter reversed in rows and columns and its channels swapped. At
 * stride s every s-th row meets the same taps, so there are s kinds of rows (and of columns):
 * one convolution each, without the zeros that a dilated `dy` would multiply (the sub-pixel form of
 * Shi et al. 2016). Kinds of columns share a convolution as channels, which puts them in place.
 */
function inputGradient(
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  inputShape: Shape4D,
  [rows, columns]: [Axis, Axis],
): tf.Tensor4D {
  const [batch, , , channels] = inputShape;
  const across = meetings(columns, kindsOf(columns));
  const kinds = kindsOf(rows).map((kind) => {
    const down = meetings(rows, [kind]);
    const kernel = kernelOfMeetings(filter, down.taps, across.taps, columns.stride);
    return tf.conv2d(dy, kernel, 1, [[0, 0], down.pads, across.pads, [0, 0]]);
  });
  const [tall, wide] = [rows, columns].map(
    ({ input, stride }) => Math.ceil(input / stride) * stride,
  ) as [number, number];
  const byRow = kinds.map((kind) => tf.reshape(kind, [(batch * tall) / rows.stride, -1]));
  const all = tf.reshape(byRow.length === 1 ? byRow[0]! : tf.concat(byRow, 1), [
    batch,
    tall,
    wide,
    channels,
  ]) as tf.Tensor4D;
  const isExact = tall === rows.input && wide === columns.input;
  return isExact ? all : tf.slice(all, [0, 0, 0, 0], inputShape);
}

function kindsOf({ stride }: Axis): number[] {
  return Array.from({ length: stride }, (_, kind) => kind);
}

/**
 * Which taps the given kinds of input rows meet: input row `stride * q + kind` meets tap
 * `taps[place * kinds.length + index of kind]` at output row `q + place - pads[0]`; -1 is none.
 */
function meetings(
  { input, filter, pad, stride, output }: Axis,
  kinds: number[],
): { taps: number[]; pads: [number, number] } {
  const met = kinds.flatMap((kind, index) =>
    Array.from({ length: filter }, (_, tap) => ({ index, tap, from: kind + pad - tap }))
      .filter(({ from }) => from % stride === 0)
      .map(({ index, tap, from }) => ({ index, tap, place: from / stride })),
  );
  const first = Math.min(0, ...met.map(({ place }) => place));
  const last = Math.max(0, ...met.map(({ place }) => place));
  const taps = new Array<number>((last - first + 1) * kinds.length).fill(-1);
  for (const { index, tap, place } of met) taps[(place - first) * kinds.length + index] = tap;
  return { taps, pads: [-first, Math.ceil(input / stride) - output + last] };
}

/**
 * The taps as a kernel for `dy`: [rows, places, filters, kinds * channels]. Written value by value:
 * a filter is small, and the many small kernels that it takes otherwise cost more.
 */
function kernelOfMeetings(
  filter: tf.Tensor4D,
  down: number[],
  across: number[],
  kinds: number,
): tf.Tensor4D {
  const [, width, channels, filters] = filter.shape;
  const places = across.length / kinds;
  const values = filter.dataSync<'float32'>();
  const kernel = new Float32Array(down.length * across.length * filters * channels);
  down.forEach((row, y) => {
    across.forEach((column, x) => {
      if (row < 0 || column < 0) return;
      const tap = (row * width + column) * channels * filters;
      const [place, kind] = [Math.floor(x / kinds), x % kinds];
      for (let output = 0; output < filters; output++) {
        const to = (((y * places + place) * filters + output) * kinds + kind) * channels;
        for (let channel = 0; channel < channels; channel++) {
          kernel[to + channel] = values[tap + channel * filters + output]!;
        }
      }
    });
  });
  return tf.tensor4d(kernel, [down.length, places, filters, kinds * channels]);
}
