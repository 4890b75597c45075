import { expect, test } from 'vitest';
import { engineFor } from './engine';
import { ann } from './networks/ann';
import { cnn } from './networks/cnn';

test.each([
  ['the convolutional network on the processor', cnn(), 'wasm', 'onnxruntime'],
  ['the convolutional network on a graphics card', cnn(), 'webgpu', 'tensorflow'],
  ['the feed-forward network', ann(), 'wasm', 'tensorflow'],
])('%s', async (_, network, backend, engine) => {
  expect(await engineFor(network, backend)).toBe(engine);
});
