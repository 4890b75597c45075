import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { registerFastKernels } from './fast-kernels';
import { WASM_PATH } from './wasm-path';

beforeAll(async () => {
  setWasmPaths(WASM_PATH);
  await tf.setBackend('wasm');
  registerFastKernels();
});

function product(backend: string, transposeA: boolean, transposeB: boolean, batch: number[]) {
  return tf.tidy(() => {
    const a = tf.randomNormal([...batch, ...(transposeA ? [5, 3] : [3, 5])], 0, 1, 'float32', 1);
    const b = tf.randomNormal([...batch, ...(transposeB ? [4, 5] : [5, 4])], 0, 1, 'float32', 2);
    return { backend, values: [...tf.matMul(a, b, transposeA, transposeB).dataSync()] };
  }).values;
}

test.each([
  { transposeA: false, transposeB: false, batch: [] },
  { transposeA: true, transposeB: false, batch: [] },
  { transposeA: false, transposeB: true, batch: [] },
  { transposeA: true, transposeB: true, batch: [] },
  { transposeA: true, transposeB: false, batch: [2] },
])('multiplies as the CPU backend does: %o', async ({ transposeA, transposeB, batch }) => {
  await tf.setBackend('wasm');
  const fast = product('wasm', transposeA, transposeB, batch);
  await tf.setBackend('cpu');
  const plain = product('cpu', transposeA, transposeB, batch);
  expect(fast).toHaveLength(plain.length);
  fast.forEach((value, index) => {
    expect(value).toBeCloseTo(plain[index]!, 5);
  });
});

test('leaves nothing behind', async () => {
  await tf.setBackend('wasm');
  const before = tf.memory().numBytes;
  product('wasm', true, true, []);
  expect(tf.memory().numBytes).toBe(before);
});
