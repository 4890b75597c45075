import { expect, test } from 'vitest';
import { engineFor } from './engine';
import { loadOnnxRuntime } from './native-gradient';
import { ann } from './networks/ann';
import { cnn } from './networks/cnn';

const native = (await loadOnnxRuntime()) ? 'onnxruntime' : 'tensorflow';

test.each([
  ['the convolutional network on the processor', cnn(), 'wasm', native],
  ['the convolutional network on a graphics card', cnn(), 'webgpu', 'tensorflow'],
  ['the feed-forward network', ann(), 'wasm', 'tensorflow'],
])('%s', async (_, network, backend, engine) => {
  expect(await engineFor(network, backend)).toBe(engine);
});
