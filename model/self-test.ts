import * as tf from '@tensorflow/tfjs-core';

/** Largest difference from plain arithmetic that is put down to rounding. */
const TOLERANCE = 1e-4;

const ROWS = 8;
const INNER = 96;
const COLUMNS = 160;

/** Of the convolutions: width and height of what goes in, channels, and how many times wider in between. */
const SIDE = 16;
const CHANNELS = 8;
const WIDER = 4;
const TAPS = 3;
const STRIDE = 2;
const SIX = 6;

/**
 * Runs on the current backend what networks consist of, and compares it with the same sums written
 * out in JavaScript: a dense layer with ReLU and softmax, and convolutions with ReLU6. Some graphics
 * drivers compute wrongly without an error. The operands have over 1000 values, since WebGPU hands
 * smaller ones to the CPU.
 * @returns whether every value agrees to 1e-4
 */
export async function selfTest(): Promise<boolean> {
  return (await isDenseRight()) && (await areConvolutionsRight());
}

async function isDenseRight(): Promise<boolean> {
  const x = wave(ROWS * INNER, 0.37);
  const w = wave(INNER * COLUMNS, 0.11);
  const output = tf.tidy(() =>
    tf.softmax(tf.relu(tf.matMul(tf.tensor2d(x, [ROWS, INNER]), tf.tensor2d(w, [INNER, COLUMNS])))),
  );
  return agrees(output, reference(x, w));
}

/** One of 1×1 that makes wider, and one of 3×3 channel by channel, by steps of 2, as MobileNetV2's blocks have them. */
async function areConvolutionsRight(): Promise<boolean> {
  const wide = CHANNELS * WIDER;
  const x = wave(SIDE * SIDE * CHANNELS, 0.23);
  // So large that both ends of ReLU6 are met.
  const pointwise = wave(CHANNELS * wide, 0.19).map((value) => value * 30);
  const depthwise = wave(TAPS * TAPS * wide, 0.41);
  const bias = wave(wide, 0.53);
  const output = tf.tidy(() => {
    const inner = tf.fused.conv2d({
      x: tf.tensor4d(x, [1, SIDE, SIDE, CHANNELS]),
      filter: tf.tensor4d(pointwise, [1, 1, CHANNELS, wide]),
      bias: tf.tensor1d(bias),
      strides: 1,
      pad: 'same',
      activation: 'relu6',
    });
    return tf.fused.depthwiseConv2d({
      x: inner,
      filter: tf.tensor4d(depthwise, [TAPS, TAPS, wide, 1]),
      bias: tf.tensor1d(bias),
      strides: STRIDE,
      pad: 'same',
      activation: 'relu6',
    });
  });
  return agrees(output, convolved(x, pointwise, depthwise, bias));
}

async function agrees(output: tf.Tensor, expected: Float64Array): Promise<boolean> {
  const actual = await output.data();
  output.dispose();
  return actual.every((value, index) => Math.abs(value - expected[index]!) <= TOLERANCE);
}

/** Values in -0.3 to 0.3 without a pattern that a wrong stride could hide in. */
function wave(length: number, frequency: number): Float32Array {
  return Float32Array.from(
    { length },
    (_, index) => 0.3 * Math.sin(index * frequency + index ** 1.5),
  );
}

function reference(x: Float32Array, w: Float32Array): Float64Array {
  const softmax = new Float64Array(ROWS * COLUMNS);
  for (let row = 0; row < ROWS; row++) {
    const logits = Array.from({ length: COLUMNS }, (_, column) => {
      let sum = 0;
      for (let at = 0; at < INNER; at++) sum += x[row * INNER + at]! * w[at * COLUMNS + column]!;
      return Math.max(0, sum);
    });
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    logits.forEach((logit, column) => {
      softmax[row * COLUMNS + column] = Math.exp(logit) / total;
    });
  }
  return softmax;
}

function convolved(
  x: Float32Array,
  pointwise: Float32Array,
  depthwise: Float32Array,
  bias: Float32Array,
): Float64Array {
  const wide = bias.length;
  const relu6 = (value: number) => Math.min(SIX, Math.max(0, value));
  const inner = Float64Array.from({ length: SIDE * SIDE * wide }, (_, at) => {
    const [place, filter] = [Math.floor(at / wide), at % wide];
    let sum = bias[filter]!;
    for (let one = 0; one < CHANNELS; one++) {
      sum += x[place * CHANNELS + one]! * pointwise[one * wide + filter]!;
    }
    return relu6(sum);
  });
  const side = SIDE / STRIDE;
  return Float64Array.from({ length: side * side * wide }, (_, at) => {
    const [place, channel] = [Math.floor(at / wide), at % wide];
    const [top, left] = [Math.floor(place / side) * STRIDE, (place % side) * STRIDE];
    let sum = bias[channel]!;
    for (let tap = 0; tap < TAPS * TAPS; tap++) {
      const [y, x] = [top + Math.floor(tap / TAPS), left + (tap % TAPS)];
      // "Same" by steps of 2 over an even side: zeros below and on the right alone.
      if (y < SIDE && x < SIDE)
        sum += inner[(y * SIDE + x) * wide + channel]! * depthwise[tap * wide + channel]!;
    }
    return relu6(sum);
  });
}
