import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { decodeImage } from './decode-image';
import { classify, inputSide } from './engine';
import { fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { sniffImage } from './sniff-image';
import { tagImage } from './tag-image';

vi.mock('./fetch-image', () => ({ fetchImage: vi.fn() }));
vi.mock('./sniff-image', () => ({ sniffImage: vi.fn() }));
vi.mock('./decode-image', () => ({ decodeImage: vi.fn() }));
vi.mock('./engine', () => ({ classify: vi.fn(), inputSide: vi.fn() }));

/** The picture is its address up to the question mark; answers are kept, so every test has its own. */
const bytesOf = (url: string) => new Uint8Array(new TextEncoder().encode(url.split('?')[0]));

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  vi.mocked(fetchImage).mockImplementation(async (url) => ({ bytes: bytesOf(url), mimeType: '' }));
  vi.mocked(sniffImage).mockReturnValue({ type: 'jpg', width: 9, height: 9, animated: true });
  vi.mocked(decodeImage).mockResolvedValue({ width: 1, height: 1, data: new Uint8Array(4) });
  vi.mocked(inputSide).mockImplementation(async (network) => (network === 'cnn' ? 56 : 28));
  vi.mocked(classify).mockImplementation(async (_, inputs) => ({
    backend: 'wasm',
    predictions: inputs.map(() => ({
      answer: { kind: 'tag', class: 'bag' },
      ranking: [{ class: 'bag', probability: 0.75 }],
      none: 0.25,
    })),
  }));
});

test('answers what the network says and saw, and on what', async () => {
  await fakeBrowser.storage.local.set({ network: 'ann' });
  const result = await tagImage('https://shop.example/a.jpg');
  expect(result).toEqual({
    ok: true,
    tag: {
      answer: { kind: 'tag', class: 'bag' },
      ranking: [{ class: 'bag', probability: 0.75 }],
      none: 0.25,
      input: { side: 28, levels: expect.stringMatching(/^.{1048}$/) },
      animated: true,
      backend: 'wasm',
      milliseconds: expect.any(Number),
    },
  });
});

test('pictures that come together are one batch', async () => {
  await Promise.all([1, 2, 3].map((n) => tagImage(`https://shop.example/${n}.jpg`)));
  expect(vi.mocked(classify).mock.calls.map(([, inputs]) => inputs.length)).toEqual([3]);
});

test('the same address is fetched once, at the same time and later', async () => {
  const url = 'https://shop.example/c.jpg';
  await Promise.all([tagImage(url), tagImage(url)]);
  await tagImage(url);
  expect(fetchImage).toHaveBeenCalledTimes(1);
});

test('the same picture at two addresses is computed once', async () => {
  const results = await Promise.all([
    tagImage('https://shop.example/d.jpg?w=200'),
    tagImage('https://shop.example/d.jpg?w=400'),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(decodeImage).toHaveBeenCalledTimes(1);
});

test('a failure is told, and tried again the next time', async () => {
  vi.mocked(fetchImage).mockRejectedValueOnce(new ImageProblem('not-found', 'HTTP 404'));
  expect(await tagImage('https://shop.example/e.jpg')).toEqual({
    ok: false,
    failure: { error: 'not-found', detail: 'HTTP 404' },
  });
  expect(await tagImage('https://shop.example/e.jpg')).toMatchObject({ ok: true });
});

test('a network that does not start is told, too', async () => {
  vi.mocked(classify).mockRejectedValueOnce(new Error('No backend works here'));
  expect(await tagImage('https://shop.example/f.jpg')).toEqual({
    ok: false,
    failure: { error: 'no-network', detail: 'No backend works here' },
  });
});

test('another backend computes anew', async () => {
  await tagImage('https://shop.example/g.jpg');
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  await tagImage('https://shop.example/g.jpg');
  expect(classify).toHaveBeenCalledTimes(2);
});

test('each network gets an input of its own size, also when pictures are asked for together', async () => {
  await fakeBrowser.storage.local.set({ network: 'ann' });
  const first = tagImage('https://shop.example/h.jpg');
  await vi.waitFor(() => expect(fetchImage).toHaveBeenCalled());
  await fakeBrowser.storage.local.set({ network: 'cnn' });
  const results = await Promise.all([first, tagImage('https://shop.example/h.jpg')]);
  expect(results.map((result) => result.ok && result.tag.input.side)).toEqual([28, 56]);
  expect(
    vi.mocked(classify).mock.calls.map(([network, [input]]) => [network, input?.length]),
  ).toEqual([
    ['ann', 784],
    ['cnn', 3136],
  ]);
});
