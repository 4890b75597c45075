import { beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import type { FoundImage } from './found-image';
import { PageScan } from './page-scan';
import { tagOf } from './page-tags';
import { productImages } from './product-images';

vi.mock('./page-tags', () => ({ tagOf: vi.fn() }));
vi.mock('./product-images', () => ({ productImages: vi.fn() }));

const good = { ok: true } as TagResult;
const failed: TagResult = { ok: false, failure: { error: 'not-found', detail: '' } };

const image = (file: string): FoundImage => ({
  element: { getAttribute: () => `Alt of ${file}` } as unknown as Element,
  url: file.includes(':') ? file : `https://shop.example/${file}`,
});

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('document', {});
  vi.mocked(tagOf).mockResolvedValue(good);
});

const done = (scan: PageScan) => vi.waitFor(() => expect(scan.summary().phase).toBe('done'));

test('is idle before, answers at once, and is done with all results in page order', async () => {
  vi.mocked(productImages).mockReturnValue([image('b.jpg'), image('a.jpg')]);
  const scan = new PageScan();
  expect(scan.summary()).toEqual({ phase: 'idle', images: [] });
  expect(scan.start()).toEqual({
    phase: 'scanning',
    images: [
      { url: 'https://shop.example/b.jpg', alt: 'Alt of b.jpg' },
      { url: 'https://shop.example/a.jpg', alt: 'Alt of a.jpg' },
    ],
  });
  await done(scan);
  expect(scan.summary().images.map(({ result }) => result)).toEqual([good, good]);
});

test('a page without pictures is done', async () => {
  vi.mocked(productImages).mockReturnValue([]);
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images).toEqual([]);
});

test('asks for some pictures at a time', () => {
  vi.mocked(productImages).mockReturnValue(Array.from({ length: 30 }, (_, n) => image(`${n}.jpg`)));
  vi.mocked(tagOf).mockReturnValue(new Promise(() => {}));
  new PageScan().start();
  expect(tagOf).toHaveBeenCalledTimes(8);
});

test('a second scan asks for new pictures and for those that failed', async () => {
  vi.mocked(productImages).mockReturnValueOnce([image('a.jpg'), image('b.jpg')]);
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockResolvedValueOnce(failed);
  const scan = new PageScan();
  scan.start();
  await done(scan);
  vi.mocked(tagOf).mockClear();
  vi.mocked(productImages).mockReturnValueOnce(['a.jpg', 'b.jpg', 'c.jpg'].map(image));
  scan.start();
  await done(scan);
  expect(vi.mocked(tagOf).mock.calls.map(([{ url }]) => url)).toEqual([
    'https://shop.example/b.jpg',
    'https://shop.example/c.jpg',
  ]);
});

test('what it forgot is asked for when somebody wants to know, and late answers do not count', async () => {
  vi.mocked(productImages).mockReturnValue([image('a.jpg'), image('b.jpg')]);
  let answerLate = (_: TagResult) => {};
  const late = new Promise<TagResult>((resolve) => {
    answerLate = resolve;
  });
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockReturnValueOnce(late);
  const scan = new PageScan();
  scan.start();
  scan.forget();
  vi.mocked(tagOf).mockClear();
  const other = { ok: true } as TagResult;
  vi.mocked(tagOf).mockResolvedValue(other);
  expect(tagOf).not.toHaveBeenCalled();
  expect(scan.summary()).toMatchObject({ phase: 'scanning', images: [{}, {}] });
  answerLate(good);
  await done(scan);
  expect(tagOf).toHaveBeenCalledTimes(2);
  for (const { result } of scan.summary().images) expect(result).toBe(other);
});

test('a page that was not scanned is not scanned by forgetting', () => {
  const scan = new PageScan();
  scan.forget();
  expect(scan.summary()).toEqual({ phase: 'idle', images: [] });
});

test('a scan that runs is not started twice', () => {
  vi.mocked(productImages).mockReturnValue([image('a.jpg')]);
  const scan = new PageScan();
  scan.start();
  scan.start();
  expect(productImages).toHaveBeenCalledTimes(1);
});

test.each([
  ['blob:https://shop.example/1', ''],
  ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
  [`data:image/png;base64,${'A'.repeat(100_000)}`, ''],
])('only addresses that the popup can show are sent', (url, shown) => {
  vi.mocked(productImages).mockReturnValue([image(url)]);
  expect(new PageScan().start().images[0]?.url).toBe(shown);
});
