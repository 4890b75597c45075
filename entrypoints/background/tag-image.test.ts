import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Sender } from '../../messages/listen';
import { askPage } from '../../messages/send';
import { CLASS_IDS } from '../../model/taxonomy';
import { correctPicture } from './correct-picture';
import { decodeImage } from './decode-image';
import { classify, inputShape } from './engine';
import { fetchImage } from './fetch-image';
import { giveWay } from './give-way';
import { ImageProblem } from './image-problem';
import { screenPicture } from './screen-picture';
import { sniffImage } from './sniff-image';
import { tagImage } from './tag-image';

vi.mock('../../messages/send', () => ({ askPage: vi.fn(), tellPage: vi.fn() }));
vi.mock('./fetch-image', () => ({ fetchImage: vi.fn() }));
vi.mock('./screen-picture', () => ({ screenPicture: vi.fn() }));
vi.mock('./sniff-image', () => ({ sniffImage: vi.fn() }));
vi.mock('./decode-image', () => ({ decodeImage: vi.fn() }));
vi.mock('./engine', () => ({ classify: vi.fn(), inputShape: vi.fn() }));
vi.mock('./give-way', () => ({ giveWay: vi.fn() }));

const [first, ...rest] = CLASS_IDS.map((id) => ({ class: id, probability: 0.075 }));
const ranking = [first!, ...rest] as const;

const THRESHOLDS = { tagThreshold: 0.7, noneThreshold: 0.8 };

const PAGE: Sender = {
  tabId: 7,
  frameId: 3,
  address: 'https://shop.example',
  isPrivate: false,
};

const tag = (url: string, sender: Partial<Sender> = {}) =>
  tagImage({ url }, { ...PAGE, ...sender });

/** The picture is its address up to the question mark; answers are kept, so every test has its own. */
const bytesOf = (url: string) => new Uint8Array(new TextEncoder().encode(url.split('?')[0]));

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  vi.mocked(askPage).mockResolvedValue({ ok: false, problem: 'closed' });
  vi.mocked(screenPicture).mockResolvedValue('not-shown');
  vi.mocked(fetchImage).mockImplementation(async (url) => ({ bytes: bytesOf(url), mimeType: '' }));
  vi.mocked(sniffImage).mockResolvedValue({
    type: 'jpg',
    width: 9,
    height: 9,
    animated: true,
    isTurned: false,
  });
  vi.mocked(decodeImage).mockResolvedValue({ width: 1, height: 1, data: new Uint8Array(4) });
  vi.mocked(inputShape).mockImplementation(async (network) => ({
    side: network === 'mobilenet' ? 56 : 28,
    channels: 1,
  }));
  vi.mocked(classify).mockImplementation(async (_, inputs) => ({
    backend: 'wasm',
    thresholds: THRESHOLDS,
    predictions: inputs.map(() => ({
      answer: { kind: 'tag', class: 'bag' },
      ranking,
      none: 0.25,
    })),
  }));
});

test('answers what the network says and saw, and on what', async () => {
  await fakeBrowser.storage.local.set({ network: 'ann' });
  const result = await tag('https://shop.example/a.jpg');
  expect(result).toEqual({
    ok: true,
    tag: {
      answer: { kind: 'tag', class: 'bag' },
      ranking,
      none: 0.25,
      thresholds: THRESHOLDS,
      input: {
        side: 28,
        channels: 1,
        levels: expect.stringMatching(/^.{1048}$/),
        look: expect.stringMatching(/^.{68}$/),
      },
      animated: true,
      fromScreen: false,
      digest: expect.stringMatching(/^.{43}=$/),
      backend: 'wasm',
      milliseconds: expect.any(Number),
    },
  });
});

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('pictures that come together are one batch', async () => {
  // However long the machine takes for the three, the queue's few milliseconds are over only then.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const answers = Promise.all([1, 2, 3].map((n) => tag(`https://shop.example/${n}.jpg`)));
  while (vi.mocked(decodeImage).mock.calls.length < 3) await nextTurn();
  await nextTurn();
  await vi.runAllTimersAsync();
  await answers;
  vi.useRealTimers();
  expect(vi.mocked(classify).mock.calls.map(([, inputs]) => inputs.length)).toEqual([3]);
});

test('the same address is fetched once, at the same time and later', async () => {
  const url = 'https://shop.example/c.jpg';
  await Promise.all([tag(url), tag(url)]);
  await tag(url);
  expect(fetchImage).toHaveBeenCalledTimes(1);
});

test('the same picture at two addresses is computed once', async () => {
  const results = await Promise.all([
    tag('https://shop.example/d.jpg?w=200'),
    tag('https://shop.example/d.jpg?w=400'),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(decodeImage).toHaveBeenCalledTimes(1);
});

test('a failure is told, and tried again the next time', async () => {
  vi.mocked(fetchImage).mockRejectedValueOnce(new ImageProblem('not-found', 'HTTP 404'));
  expect(await tag('https://shop.example/e.jpg')).toEqual({
    ok: false,
    failure: { error: 'not-found', detail: 'HTTP 404' },
  });
  expect(await tag('https://shop.example/e.jpg')).toMatchObject({ ok: true });
});

test('a network that does not start is told, too', async () => {
  vi.mocked(classify).mockRejectedValueOnce(new Error('No backend works here'));
  expect(await tag('https://shop.example/f.jpg')).toEqual({
    ok: false,
    failure: { error: 'no-network', detail: 'No backend works here' },
  });
});

test('where the person’s own network is broken the bundled one answers, and is remembered as such', async () => {
  const url = 'https://shop.example/own.jpg';
  await fakeBrowser.storage.local.set({ network: 'own-0123456789abcdef' });
  vi.mocked(inputShape).mockRejectedValueOnce(new Error('It is gone'));
  vi.mocked(giveWay).mockImplementationOnce(async () => {
    await fakeBrowser.storage.local.set({ network: 'mobilenet' });
    return true;
  });
  expect(await tag(url)).toMatchObject({ ok: true, tag: { input: { side: 56 } } });
  expect(vi.mocked(classify).mock.calls.map(([network]) => network)).toEqual(['mobilenet']);
  await fakeBrowser.storage.local.set({ network: 'own-0123456789abcdef' });
  await tag(url);
  expect(vi.mocked(classify).mock.lastCall?.[0]).toBe('own-0123456789abcdef');
});

test('a bundled network that is broken gives way to none', async () => {
  vi.mocked(classify).mockRejectedValueOnce(new Error('No backend works here'));
  expect(await tag('https://shop.example/broken.jpg')).toMatchObject({ ok: false });
  expect(giveWay).not.toHaveBeenCalled();
});

test('another backend computes anew', async () => {
  await tag('https://shop.example/g.jpg');
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  await tag('https://shop.example/g.jpg');
  expect(classify).toHaveBeenCalledTimes(2);
});

test('of an input in colour a small picture is sent along, and kept with the answer', async () => {
  const url = 'https://shop.example/colour.jpg';
  const network = 'own-00000000c0108128';
  await fakeBrowser.storage.local.set({ network });
  vi.mocked(inputShape).mockResolvedValueOnce({ side: 128, channels: 3 });
  const result = await tag(url);
  expect(result).toMatchObject({
    ok: true,
    tag: { input: { side: 40, channels: 3, levels: expect.stringMatching(/^.{6400}$/) } },
  });
  expect(vi.mocked(classify).mock.lastCall?.[1][0]).toHaveLength(128 * 128 * 3);
  // Else it would be too long to be kept.
  expect(JSON.stringify(result).length).toBeLessThan(8000);
});

test('each network gets an input of its own size, also when pictures are asked for together', async () => {
  await fakeBrowser.storage.local.set({ network: 'ann' });
  const first = tag('https://shop.example/h.jpg');
  await vi.waitFor(() => expect(fetchImage).toHaveBeenCalled());
  await fakeBrowser.storage.local.set({ network: 'mobilenet' });
  const results = await Promise.all([first, tag('https://shop.example/h.jpg')]);
  expect(results.map((result) => result.ok && result.tag.input.side)).toEqual([28, 56]);
  expect(
    vi.mocked(classify).mock.calls.map(([network, [input]]) => [network, input?.length]),
  ).toEqual([
    ['ann', 784],
    ['mobilenet', 3136],
  ]);
});

test('what the page has is not fetched, and the page’s address goes with what is', async () => {
  const url = 'https://shop.example/i.jpg';
  vi.mocked(askPage).mockResolvedValueOnce({ ok: true, url: 'data:image/png;base64,AAEC' });
  expect(await tag(url)).toMatchObject({ ok: true });
  expect(askPage).toHaveBeenCalledWith(7, 3, 'copy-picture', { url, isOpen: true });
  expect(vi.mocked(fetchImage).mock.calls).toEqual([['data:image/png;base64,AAEC']]);
  await tag('https://shop.example/j.jpg');
  expect(fetchImage).toHaveBeenLastCalledWith('https://shop.example/j.jpg', PAGE.address, false);
});

test('a page that does not answer has no copy', async () => {
  vi.mocked(askPage).mockRejectedValueOnce(new Error('Could not establish connection'));
  expect(await tag('https://shop.example/k.jpg')).toMatchObject({ ok: true });
});

test('what one site says of an address is not believed for another', async () => {
  const url = 'https://cdn.example/l.jpg';
  await tag(url);
  await tag(url, { address: 'https://other.example' });
  expect(fetchImage).toHaveBeenCalledTimes(2);
});

test('a picture that cannot be fetched is read from the screen, and not remembered', async () => {
  const url = 'https://shop.example/m.jpg';
  vi.mocked(fetchImage).mockRejectedValue(new ImageProblem('unreachable', 'HTTP 403'));
  vi.mocked(screenPicture).mockResolvedValue({ width: 1, height: 1, data: new Uint8Array(4) });
  for (let time = 0; time < 2; time++) {
    expect(await tag(url)).toMatchObject({ ok: true, tag: { fromScreen: true, animated: false } });
  }
  expect(screenPicture).toHaveBeenCalledTimes(2);
});

test('where the screen does not help either, all three are told', async () => {
  vi.mocked(fetchImage).mockRejectedValue(new ImageProblem('unreachable', 'HTTP 403'));
  vi.mocked(screenPicture).mockResolvedValue('not-in-view');
  expect(await tag('https://shop.example/n.jpg')).toEqual({
    ok: false,
    failure: {
      error: 'unreachable',
      detail: 'HTTP 403',
      tried: { copy: 'closed', screen: 'not-in-view' },
    },
  });
});

test('the screen is no help for a file that was read', async () => {
  vi.mocked(decodeImage).mockRejectedValueOnce(new ImageProblem('broken', 'JPG'));
  expect(await tag('https://shop.example/o.jpg')).toMatchObject({ failure: { error: 'broken' } });
  expect(screenPicture).not.toHaveBeenCalled();
});

test.each<[what: string, sender: Partial<Sender>, addresses: string[], runs: number]>([
  ['the same address is not even fetched', {}, ['p.jpg'], 0],
  ['the same picture elsewhere is fetched, and not computed', {}, ['p.jpg?again'], 1],
  ['another site fetches for itself', { address: 'https://other.example' }, ['p.jpg'], 1],
])('after a restart of the worker, %s', async (_, sender, addresses, fetches) => {
  await tag('https://shop.example/p.jpg');
  const restarted = await restartedWorker();
  for (const address of addresses) {
    const result = await restarted(`https://shop.example/${address}`, { ...PAGE, ...sender });
    expect(result).toMatchObject({ ok: true, tag: { animated: true, none: 0.25 } });
  }
  expect(fetchImage).toHaveBeenCalledTimes(fetches);
  expect(classify).not.toHaveBeenCalled();
});

test('a correction stands beside what the network says, whichever network, also after a restart', async () => {
  const url = 'https://shop.example/r.jpg';
  const first = await tag(url);
  if (!first.ok) throw new Error('no tag');
  const { digest = '', input } = first.tag;
  await correctPicture({ digest, input, url, correction: 'dress' }, PAGE);
  const corrected = { ok: true, tag: { answer: { class: 'bag' }, correction: 'dress' } };
  expect(await tag(url)).toMatchObject(corrected);
  await fakeBrowser.storage.local.set({ network: 'ann' });
  expect(await tag(`${url}?elsewhere`)).toMatchObject(corrected);
  const restarted = await restartedWorker();
  expect(await restarted(url, PAGE)).toMatchObject(corrected);
  const hidden = await restarted(url, { ...PAGE, isPrivate: true });
  expect(hidden.ok && hidden.tag.correction).toBeUndefined();
});

test('a private window leaves nothing behind, and takes nothing', async () => {
  const sender = { ...PAGE, isPrivate: true };
  await tag('https://shop.example/q.jpg', sender);
  await (await restartedWorker())('https://shop.example/q.jpg', sender);
  await tag('https://shop.example/q.jpg');
  await (await restartedWorker())('https://shop.example/q.jpg', sender);
  expect(classify).toHaveBeenCalledTimes(1);
});

test('the page’s words shift what the network says; what is kept is the network’s', async () => {
  const url = 'https://shop.example/words.jpg';
  const sender = { ...PAGE, address: 'https://words.example' };
  const called = (name: string) => tagImage({ url, texts: { name } }, sender);
  const shifted = await called('Men’s rain jackets');
  if (!shifted.ok) throw new Error('no tag');
  const { ranking: after, picture, witnesses } = shifted.tag;
  expect(after[0].class).toBe('coat');
  expect(picture).toEqual({ answer: { kind: 'tag', class: 'bag' }, ranking, none: 0.25 });
  expect(witnesses).toMatchObject({
    words: { word: 'rain jackets', source: 'name', differs: true },
  });
  const agreed = await called('Canvas tote bag');
  expect(agreed).toMatchObject({ tag: { witnesses: { words: { word: 'tote bag' } } } });
  expect(agreed.ok && agreed.tag.ranking[0].class).toBe('bag');
  expect(agreed.ok && agreed.tag.witnesses?.words?.differs).toBeUndefined();
  const restarted = await (await restartedWorker())(url, sender);
  expect(restarted).toMatchObject({ tag: { ranking, none: 0.25 } });
  expect(restarted.ok && restarted.tag.witnesses).toBeUndefined();
  expect(classify).not.toHaveBeenCalled();
});

test('the page’s words say nothing where that is switched off', async () => {
  await fakeBrowser.storage.local.set({ pageWords: false });
  const asked = {
    url: 'https://shop.example/no-words.jpg',
    texts: { name: 'Men’s rain jackets' },
  };
  const result = await tagImage(asked, { ...PAGE, address: 'https://words.example' });
  expect(result).toMatchObject({ tag: { ranking, none: 0.25 } });
  expect(result.ok && result.tag.witnesses).toBeUndefined();
});

/** The same code with its memory gone; what was asked before is not counted. */
async function restartedWorker() {
  // What is kept is written after the answer is given.
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.resetModules();
  vi.clearAllMocks();
  const { tagImage: restarted } = await import('./tag-image');
  return (url: string, sender: Sender) => restarted({ url }, sender);
}
