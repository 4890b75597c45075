import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { BackendNote } from '../../model/backend-notes';
import { startClassifier } from '../../model/classifier';
import { ALWAYS_TAG } from '../../model/decision';
import { DEFAULT_NETWORK } from '../../model/network-names';
import type { Prediction } from '../../model/prediction';

vi.mock('../../model/classifier', () => ({ startClassifier: vi.fn() }));

const dispose = vi.fn();
const notes: BackendNote[] = [{ note: 'fastest', backend: 'wasm', detail: '' }];
const inputs = [new Uint8Array(784)];

const predictions: Prediction[] = [
  { answer: { kind: 'tag', class: 'bag' }, ranking: [{ class: 'bag', probability: 1 }], none: 0 },
];

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
    notes,
    reason: 'Because.',
    inputShape: { side: 28, channels: 1 },
    hasNone: false,
    settings: ALWAYS_TAG,
    classify: async () => predictions,
    probabilities: async () => [],
    dispose,
  }));
});

test('loads the chosen network once for all who ask together', async () => {
  await fakeBrowser.storage.local.set({ network: 'ann' });
  const { classify, engineStatus, inputShape } = await import('./engine');
  const [status, answer, shape] = await Promise.all([
    engineStatus(),
    classify('ann', inputs),
    inputShape('ann'),
  ]);
  expect(status).toMatchObject({ network: 'ann', backend: 'wasm', notes });
  expect(answer).toEqual({ predictions, backend: 'wasm', thresholds: ALWAYS_TAG });
  expect(shape).toEqual({ side: 28, channels: 1 });
  expect(startClassifier).toHaveBeenCalledTimes(1);
  expect(vi.mocked(fetch).mock.calls.flat()).toEqual([
    'chrome-extension://id/networks/ann/model.json',
    'chrome-extension://id/networks/ann/weights.bin',
  ]);
});

test('a failed start does not stick', async () => {
  const { classify } = await import('./engine');
  vi.mocked(startClassifier).mockRejectedValueOnce(new Error('No backend works here'));
  await expect(classify('ann', inputs)).rejects.toThrow('No backend works here');
  expect((await classify('ann', inputs)).backend).toBe('wasm');
});

test('after a failed prediction the network is loaded anew', async () => {
  const { classify } = await import('./engine');
  vi.mocked(startClassifier).mockResolvedValueOnce({
    backend: 'webgpu',
    notes,
    reason: '',
    inputShape: { side: 28, channels: 1 },
    hasNone: false,
    settings: ALWAYS_TAG,
    classify: () => Promise.reject(new Error('Device lost')),
    probabilities: async () => [],
    dispose,
  });
  await expect(classify('ann', inputs)).rejects.toThrow('Device lost');
  expect(dispose).toHaveBeenCalledTimes(1);
  expect((await classify('ann', inputs)).backend).toBe('wasm');
});

test('another wish changes the backend, nonsense means auto', async () => {
  const { engineStatus } = await import('./engine');
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  expect((await engineStatus()).backend).toBe('cpu');
  await fakeBrowser.storage.local.set({ backend: 'abacus' });
  expect((await engineStatus()).backend).toBe('wasm');
  expect(dispose).toHaveBeenCalledTimes(1);
});

test('another network takes the place of the one before, nonsense means the default', async () => {
  const { engineStatus } = await import('./engine');
  for (const [chosen, network] of [
    ['mobilenet', 'mobilenet'],
    ['ann', 'ann'],
    ['../../secret', DEFAULT_NETWORK],
  ]) {
    await fakeBrowser.storage.local.set({ network: chosen });
    expect((await engineStatus()).network).toBe(network);
  }
  expect(vi.mocked(fetch).mock.calls.flat().join()).not.toContain('secret');
});
