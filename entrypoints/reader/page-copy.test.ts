import { beforeEach, expect, test, vi } from 'vitest';
import { dataAddress } from './data-address';
import { canvasAddress, drawPicture, NoiseError } from './draw-picture';

vi.mock('./data-address', () => ({ dataAddress: vi.fn() }));
vi.mock('./draw-picture', () => ({
  canvasAddress: vi.fn(),
  drawPicture: vi.fn(),
  NoiseError: class extends Error {},
}));

const OWN = 'https://shop.example/tee.jpg';
const OTHER = 'https://cdn.example/tee.jpg';

const asked = vi.fn(async (_url: string, _init: RequestInit) => new Response('file'));

/** An `<img>` that shows a picture. */
function image(url: string, change: object = {}) {
  const shows = {
    localName: 'img',
    complete: true,
    naturalWidth: 300,
    naturalHeight: 400,
    currentSrc: url,
  };
  return { url, element: { crossOrigin: null, ...shows, ...change } as unknown as Element };
}

/** A canvas whose last rows hold these pixels, as numbers of four bytes. */
function canvas(...pixels: number[]): HTMLCanvasElement {
  const { buffer } = Uint32Array.from(pixels);
  const getContext = () => ({ getImageData: () => ({ data: new Uint8ClampedArray(buffer) }) });
  return { width: pixels.length, height: 1, getContext } as unknown as HTMLCanvasElement;
}

/** With what it remembers of servers forgotten. */
async function pageCopy(picture: ReturnType<typeof image>, isOpen = true) {
  return (await import('./page-copy')).pageCopy(picture, isOpen);
}

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.stubGlobal('origin', 'https://shop.example');
  vi.stubGlobal('fetch', asked);
  asked.mockResolvedValue(new Response('file'));
  vi.mocked(dataAddress).mockResolvedValue('data:file');
  vi.mocked(canvasAddress).mockResolvedValue('data:pixels');
  vi.mocked(drawPicture).mockResolvedValue(canvas(0xff334455, 0xff334456));
});

const file = { ok: true, url: 'data:file' };
const drawn = { ok: true, url: 'data:pixels' };
const shown = { width: 300, height: 400 };
const closed = { ok: false, problem: 'closed', shown };
const notKept = { ok: false, problem: 'not-kept', shown };
/** Of what the page does not show, or not yet, no size is known. */
const withoutSize = ({ ok, problem }: typeof closed) => ({ ok, problem });

test.each([
  [
    'its own server’s, never from the network',
    OWN,
    { cache: 'only-if-cached', mode: 'same-origin' },
  ],
  [
    'another’s, without cookies',
    OTHER,
    { cache: 'force-cache', mode: 'cors', credentials: 'omit' },
  ],
])('the file comes from the browser’s cache: %s', async (_, url, how) => {
  expect(await pageCopy(image(url))).toEqual(file);
  expect(asked).toHaveBeenCalledWith(url, expect.objectContaining(how));
});

test('another server’s picture is not asked for before the page has it', async () => {
  expect(await pageCopy(image(OTHER, { complete: false }))).toEqual(withoutSize(closed));
  expect(asked).not.toHaveBeenCalled();
});

test('nor is what the page may not have fetched', async () => {
  expect(await pageCopy(image(OTHER), false)).toEqual(closed);
  expect(asked).not.toHaveBeenCalled();
});

test.each<[what: string, url: string, change: object, copy: object]>([
  ['its own server’s picture is drawn', OWN, {}, drawn],
  ['another’s is drawn where it is open to the page', OTHER, { crossOrigin: 'anonymous' }, drawn],
  ['another’s is closed', OTHER, {}, closed],
  ['what shows something else is not drawn', OWN, { currentSrc: OTHER }, withoutSize(notKept)],
  ['what has not loaded is not drawn', OWN, { complete: false }, withoutSize(notKept)],
  ['what failed to load is not drawn', OWN, { naturalWidth: 0 }, withoutSize(notKept)],
  ['a background is not drawn', OWN, { localName: 'div' }, withoutSize(notKept)],
])('where the cache has no file, %s', async (_, url, change, copy) => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await pageCopy(image(url, change))).toEqual(copy);
});

test.each(['tee.gif', 'TEE.GIF'])('%s is not drawn', async (name) => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await pageCopy(image(`https://shop.example/${name}`))).toEqual(notKept);
});

const vector = { ok: false, problem: 'vector', shown };

test.each(['tee.svg', 'TEE.SVG?v=2', 'tee.svgz'])('%s is a drawing', async (name) => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await pageCopy(image(`https://shop.example/${name}`))).toEqual(vector);
});

test('what its server calls a drawing is one, whatever its address', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.spyOn(performance, 'getEntriesByName').mockReturnValueOnce([
    { contentType: 'image/svg+xml' } as unknown as PerformanceEntry,
  ]);
  expect(await pageCopy(image(OWN))).toEqual(vector);
});

test('noise in place of pixels is told as such', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.mocked(drawPicture).mockRejectedValue(new NoiseError());
  expect(await pageCopy(image(OWN))).toEqual({ ok: false, problem: 'noise', shown });
});

test.each([
  ['white', [0xffffffff, 0xffffffff], notKept],
  ['transparent', [0, 0], notKept],
  ['of one grey', [0xfff0f0f0, 0xfff0f0f0], drawn],
  ['nearly white', [0xffffffff, 0xfffffffe], drawn],
])('what is %s at the bottom may have broken off', async (_, pixels, copy) => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.mocked(drawPicture).mockResolvedValue(canvas(...pixels));
  expect(await pageCopy(image(OWN))).toEqual(copy);
});

test('what cannot be drawn is not kept', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.mocked(canvasAddress).mockRejectedValue(new DOMException('tainted', 'SecurityError'));
  expect(await pageCopy(image(OWN))).toEqual(notKept);
});

test('a server whose files the cache never gives is asked for no more', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  for (let number = 0; number < 5; number++) {
    expect(await pageCopy(image(`${OTHER}?${number}`))).toEqual(closed);
  }
  expect(asked).toHaveBeenCalledTimes(3);
});

test('of many pictures asked for at once, no more are asked for than show that it does not help', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  const copies = Array.from({ length: 9 }, (_, number) => pageCopy(image(`${OTHER}?${number}`)));
  expect(await Promise.all(copies)).toEqual(copies.map(() => closed));
  expect(asked).toHaveBeenCalledTimes(3);
});

test('where the cache gives files, many are asked for at once', async () => {
  expect(await pageCopy(image(OTHER))).toEqual(file);
  asked.mockReturnValue(new Promise(() => {}));
  for (let number = 0; number < 4; number++) void pageCopy(image(`${OTHER}?${number}`));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(5));
});
