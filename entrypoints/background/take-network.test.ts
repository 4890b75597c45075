import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Classifier } from '../../model/classifier';
import type { OwnNetworkProblem } from '../../model/own-network/own-network-problems';
import type { NamedFile } from '../../model/own-network/sort-files';
import { networkFiles, sampleNetwork } from '../../test/own-network-sample';
import { withNetwork } from './engine';
import { ownNetwork } from './own-network';
import { withOwnNetworks } from './own-network-database';
import { preferences } from './preferences';
import { storedNetwork } from './stored-network';
import { takeNetwork } from './take-network';

vi.mock('./engine', () => ({ withNetwork: vi.fn() }));

/** Lets a network answer with the same for every picture. */
function answerWith(row: number[]): void {
  const classifier = {
    inputShape: { side: 28, channels: 1 },
    probabilities: async (inputs: readonly Uint8Array[]) => inputs.map(() => new Float32Array(row)),
  } as Partial<Classifier> as Classifier;
  vi.mocked(withNetwork).mockImplementation((_, work) => work(classifier));
}

const offer = (files: NamedFile[]) =>
  withOwnNetworks((database) => database.put('offers', files, 'files'));
const kept = () => withOwnNetworks((database) => database.getAllKeys('networks'));

beforeEach(async () => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  answerWith(new Array(10).fill(0.1));
  await withOwnNetworks((database) => database.clear('networks'));
});

test('a network is kept, listed by its name and the day of its training, and answers', async () => {
  await offer(networkFiles(sampleNetwork()));
  expect(await takeNetwork()).toEqual({});
  const own = await ownNetwork();
  expect(own).toEqual({
    name: expect.stringMatching(/^own-[0-9a-f]{16}$/),
    network: 'tiny',
    trainedAt: '2026-01-02T03:04:05.000Z',
  });
  expect((await preferences()).network).toBe(own?.name);
  expect((await storedNetwork(own!.name)).weights.byteLength).toBe(31_400);
  expect(vi.mocked(withNetwork).mock.lastCall?.[0]).toBe(own?.name);
});

test('another one takes its place, under another name, and nothing is left of the first', async () => {
  await offer(networkFiles(sampleNetwork()));
  await takeNetwork();
  const first = await ownNetwork();
  const other = sampleNetwork();
  other.weights[0] = 0.25;
  await offer(networkFiles(other));
  await takeNetwork();
  const second = await ownNetwork();
  expect(second?.name).not.toBe(first?.name);
  expect(await kept()).toEqual([second?.name]);
});

test.each<{
  name: string;
  files?: NamedFile[];
  row?: number[];
  fails?: Error;
  code: OwnNetworkProblem['code'];
  says: string;
}>([
  {
    name: 'files that are no network',
    files: networkFiles(sampleNetwork()).slice(1),
    code: 'no-model',
    says: '',
  },
  {
    name: 'answers that are none',
    row: new Array(10).fill(Number.NaN),
    code: 'bad-answers',
    says: 'are no numbers',
  },
  {
    name: 'logits',
    row: new Array(10).fill(3),
    code: 'bad-answers',
    says: 'Its last layer must be a softmax',
  },
  {
    name: 'a network that does not load',
    fails: new Error('Expected 7 weights'),
    code: 'does-not-run',
    says: 'Expected 7 weights',
  },
])('refuses $name, and all is as it was', async ({ files, row, fails, code, says }) => {
  await offer(networkFiles(sampleNetwork()));
  await takeNetwork();
  const before = await ownNetwork();
  await fakeBrowser.storage.local.set({ network: 'ann' });

  const other = sampleNetwork();
  other.weights[0] = 0.125;
  await offer(files ?? networkFiles(other));
  if (row) answerWith(row);
  if (fails) vi.mocked(withNetwork).mockRejectedValueOnce(fails);
  expect((await takeNetwork()).problem).toEqual({ code, detail: expect.stringContaining(says) });
  expect(await ownNetwork()).toEqual(before);
  expect(await kept()).toEqual([before?.name]);
  expect((await preferences()).network).toBe('ann');
});

test('without an offer there is nothing to take', async () => {
  expect((await takeNetwork()).problem?.code).toBe('not-kept');
});
