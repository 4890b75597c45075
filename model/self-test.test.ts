import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { WASM_PATH } from '../training/wasm-path';
import { chooseBackend } from './backend';
import { selfTest } from './self-test';

test('passes on a backend that computes rightly', async () => {
  await tf.setBackend('cpu');
  expect(await selfTest()).toBe(true);
});

test('fails on a backend whose ReLU is wrong', async () => {
  await tf.setBackend('cpu');
  const relu = tf.getKernel(tf.Relu, 'cpu')!;
  const identity = tf.getKernel(tf.Identity, 'cpu')!;
  tf.unregisterKernel(tf.Relu, 'cpu');
  tf.registerKernel({ ...relu, kernelFunc: identity.kernelFunc });
  try {
    expect(await selfTest()).toBe(false);
  } finally {
    tf.unregisterKernel(tf.Relu, 'cpu');
    tf.registerKernel(relu);
  }
});

test('fails on a backend whose depthwise convolution is wrong', async () => {
  await tf.setBackend('cpu');
  const right = tf.getKernel(tf.FusedDepthwiseConv2D, 'cpu')!;
  tf.unregisterKernel(tf.FusedDepthwiseConv2D, 'cpu');
  tf.registerKernel({
    ...right,
    // Without its upper end.
    kernelFunc: (given) =>
      right.kernelFunc({ ...given, attrs: { ...given.attrs, activation: 'relu' } } as typeof given),
  });
  try {
    expect(await selfTest()).toBe(false);
  } finally {
    tf.unregisterKernel(tf.FusedDepthwiseConv2D, 'cpu');
    tf.registerKernel(right);
  }
});

test.each(['cpu', 'wasm'] as const)('passes on %s, and gives up its tensors', async (prefer) => {
  await chooseBackend({ prefer, wasmPath: WASM_PATH });
  const before = tf.memory().numTensors;
  expect(await selfTest()).toBe(true);
  expect(tf.memory().numTensors).toBe(before);
});
