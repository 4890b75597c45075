import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { describeNetwork } from './describe-network';
import { buildAnn } from './networks/ann';

beforeAll(() => tf.setBackend('cpu'));

test('the feed-forward network multiplies once for each weight', () => {
  expect(describeNetwork(buildAnn(1, 'softmax'), 'layers')).toEqual({
    network: 'ann',
    architecture: 'layers',
    inputSide: 28,
    inputChannels: 1,
    parameters: 235_146,
    multiplyAdds: 784 * 256 + 256 * 128 + 128 * 10,
  });
});

test('a convolution multiplies at every place of its output', () => {
  const network = tfl.sequential({
    layers: [
      tfl.layers.conv2d({ inputShape: [32, 32, 1], kernelSize: 3, filters: 8, padding: 'same' }),
      tfl.layers.batchNormalization(),
      tfl.layers.depthwiseConv2d({ kernelSize: 3, strides: 2, padding: 'same' }),
      tfl.layers.conv2d({ kernelSize: 1, filters: 4, useBias: false }),
      tfl.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }),
      tfl.layers.dense({ units: 11 }),
    ],
  });
  const { inputSide, multiplyAdds } = describeNetwork(network, '');
  expect(inputSide).toBe(32);
  expect(multiplyAdds).toBe(32 * 32 * 9 * 8 + 16 * 16 * 9 * 8 + 16 * 16 * 8 * 4 + 4 * 11);
});
