import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { decodeImage } from './decode-image';
import { classify } from './engine';
import { fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { sniffImage } from './sniff-image';
import { tagImage } from './tag-image';

vi.mock('./fetch-image', () => ({ fetchImage: vi.fn() }));
vi.mock('./sniff-image', () => ({ sniffImage: vi.fn() }));
vi.mock('./decode-image', () => ({ decodeImage: vi.fn() }));
vi.mock('./engine', () => ({ classify: vi.fn() }));

/** The picture is its address up to the question mark; answers are kept, so every test has its own. */
const bytesOf = (url: string) => new Uint8Array(new TextEncoder().encode(url.split('?')[0]));

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  vi.mocked(fetchImage).mockImplementation(async (url) => ({ bytes: bytesOf(url), mimeType: '' }));
  vi.mocked(sniffImage).mockReturnValue({ type: 'jpg', width: 9, height: 9, animated: true });
  vi.mocked(decodeImage).mockResolvedValue({ width: 1, height: 1, data: new Uint8Array(4) });
  vi.mocked(classify).mockImplementation(async (inputs) => ({
    backend: 'wasm',
    rankings: inputs.map(() => [{ class: 'bag', probability: 1 }]),
  }));
});

test('answers the ranking, what the network saw, and on what', async () => {
  const result = await tagImage('https://shop.example/a.jpg');
  expect(result).toEqual({
    ok: true,
    tag: {
      ranking: [{ class: 'bag', probability: 1 }],
      input: expect.stringMatching(/^.{1048}$/),
      animated: true,
      backend: 'wasm',
      milliseconds: expect.any(Number),
    },
  });
});

test('pictures that come together are one batch', async () => {
  await Promise.all([1, 2, 3].map((n) => tagImage(`https://shop.example/${n}.jpg`)));
  expect(vi.mocked(classify).mock.calls.map(([inputs]) => inputs.length)).toEqual([3]);
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
