import * as tf from '@tensorflow/tfjs-core';

/** Largest difference from plain arithmetic that is put down to rounding. */
const TOLERANCE = 1e-4;

const ROWS = 8;
const INNER = 96;
const COLUMNS = 160;

/**
 * Runs a dense layer with ReLU and softmax on the current backend and compares it with the same
 * sums written out in JavaScript. Some graphics drivers compute wrongly without an error. The
 * operands have over 1000 values, since WebGPU hands smaller ones to the CPU.
 * @returns whether every value agrees to 1e-4
 */
export async function selfTest(): Promise<boolean> {
  const x = wave(ROWS * INNER, 0.37);
  const w = wave(INNER * COLUMNS, 0.11);
  const output = tf.tidy(() =>
    tf.softmax(tf.relu(tf.matMul(tf.tensor2d(x, [ROWS, INNER]), tf.tensor2d(w, [INNER, COLUMNS])))),
  );
  const actual = await output.data();
  output.dispose();
  const expected = reference(x, w);
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
