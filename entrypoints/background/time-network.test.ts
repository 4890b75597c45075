import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Classifier } from '../../model/classifier';
import { ALWAYS_TAG } from '../../model/decision';
import { withNetwork } from './engine';
import { timeNetwork } from './time-network';

vi.mock('./engine', () => ({ withNetwork: vi.fn() }));

const batches: Uint8Array[][] = [];

/** A network that takes that long for a batch. */
function networkOf(milliseconds: number): void {
  const classifier: Classifier = {
    backend: 'wasm',
    reason: '',
    notes: [],
    inputShape: { side: 224, channels: 3 },
    hasNone: true,
    settings: ALWAYS_TAG,
    classify: async (inputs) => {
      batches.push([...inputs]);
      vi.advanceTimersByTime(milliseconds);
      return [];
    },
    probabilities: async () => [],
    dispose: () => {},
  };
  vi.mocked(withNetwork).mockImplementation((_, work) => work(classifier));
}

beforeEach(() => {
  batches.length = 0;
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

test.each([
  { what: 'a fast one', milliseconds: 0.4, batch: 1, runs: 125, each: 0.4 },
  { what: 'one that takes long', milliseconds: 640, batch: 64, runs: 1, each: 10 },
])('$what is run $runs times', async ({ milliseconds, batch, runs, each }) => {
  networkOf(milliseconds);
  const answer = await timeNetwork({ network: 'mobilenet', batch });
  expect(answer).toEqual({ backend: 'wasm', milliseconds: expect.closeTo(each, 2) });
  expect(batches).toHaveLength(runs);
  expect(batches[0]?.map(({ length }) => length)).toEqual(new Array(batch).fill(224 * 224 * 3));
});

test('a network that fails is told of', async () => {
  vi.mocked(withNetwork).mockRejectedValue(new Error('No backend works here'));
  await expect(timeNetwork({ network: 'mobilenet', batch: 1 })).rejects.toThrow(
    'No backend works here',
  );
});
