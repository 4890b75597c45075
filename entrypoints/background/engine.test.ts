import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { startClassifier } from '../../model/classifier';

vi.mock('../../model/classifier', () => ({ startClassifier: vi.fn() }));

const dispose = vi.fn();
const inputs = [new Uint8Array(784)];

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  fakeBrowser.reset();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://id${path}`;
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('{}')),
  );
  vi.mocked(startClassifier).mockImplementation(async (_, { prefer }) => ({
    backend: prefer === 'auto' ? 'wasm' : prefer,
    reason: 'Because.',
    classify: async () => [[{ class: 'bag', probability: 1 }]],
    dispose,
  }));
});

test('loads the bundled network once for all who ask together', async () => {
  const { classify, engineStatus } = await import('./engine');
  const [status, answer] = await Promise.all([engineStatus(), classify(inputs)]);
  expect(status).toMatchObject({ network: 'ann', backend: 'wasm', reason: 'Because.' });
  expect(answer).toEqual({ rankings: [[{ class: 'bag', probability: 1 }]], backend: 'wasm' });
  expect(startClassifier).toHaveBeenCalledTimes(1);
  expect(vi.mocked(fetch).mock.calls.flat()).toEqual([
    'chrome-extension://id/networks/ann/model.json',
    'chrome-extension://id/networks/ann/weights.bin',
  ]);
});

test('a failed start does not stick', async () => {
  const { classify } = await import('./engine');
  vi.mocked(startClassifier).mockRejectedValueOnce(new Error('No backend works here'));
  await expect(classify(inputs)).rejects.toThrow('No backend works here');
  expect((await classify(inputs)).backend).toBe('wasm');
});

test('after a failed prediction the network is loaded anew', async () => {
  const { classify } = await import('./engine');
  vi.mocked(startClassifier).mockResolvedValueOnce({
    backend: 'webgpu',
    reason: '',
    classify: () => Promise.reject(new Error('Device lost')),
    dispose,
  });
  await expect(classify(inputs)).rejects.toThrow('Device lost');
  expect(dispose).toHaveBeenCalledTimes(1);
  expect((await classify(inputs)).backend).toBe('wasm');
});

test('another wish changes the backend, nonsense means auto', async () => {
  const { engineStatus } = await import('./engine');
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  expect((await engineStatus()).backend).toBe('cpu');
  await fakeBrowser.storage.local.set({ backend: 'abacus' });
  expect((await engineStatus()).backend).toBe('wasm');
  expect(dispose).toHaveBeenCalledTimes(1);
});
