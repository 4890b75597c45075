import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
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
