import { beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import type { Candidate } from '../finder/find-products';
import { loadFinder } from './load-finder';
import { PageScan } from './page-scan';
import { tagOf } from './page-tags';

vi.mock('./page-tags', () => ({ tagOf: vi.fn() }));
vi.mock('./load-finder', () => ({ loadFinder: vi.fn() }));

const good = { ok: true } as TagResult;
const failed: TagResult = { ok: false, failure: { error: 'not-found', detail: '' } };

const image = (file: string): Candidate => ({
  element: { getAttribute: () => `Alt of ${file}` } as unknown as Element,
  url: file.includes(':') ? file : `https://shop.example/${file}`,
  via: 'img',
  score: 1,
  reasons: [],
  isProduct: true,
  twins: [],
});

/** Lets the finder find these, the next time and from then on. */
function pageHas(...images: Candidate[]): void {
  vi.mocked(loadFinder).mockResolvedValue(async () => images);
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('document', {});
  vi.mocked(tagOf).mockResolvedValue(good);
});

const done = (scan: PageScan) => vi.waitFor(() => expect(scan.summary().phase).toBe('done'));

test('is idle before, answers at once, and is done with all results in page order', async () => {
  pageHas(image('b.jpg'), image('a.jpg'));
  let answer = (_: TagResult) => {};
  const waiting = new Promise<TagResult>((resolve) => {
    answer = resolve;
  });
  vi.mocked(tagOf).mockReturnValue(waiting);
  const scan = new PageScan();
  expect(scan.summary()).toEqual({ phase: 'idle', images: [] });
  expect(scan.start()).toEqual({ phase: 'scanning', images: [] });
  await vi.waitFor(() =>
    expect(scan.summary()).toEqual({
      phase: 'scanning',
      images: [
        { url: 'https://shop.example/b.jpg', alt: 'Alt of b.jpg' },
        { url: 'https://shop.example/a.jpg', alt: 'Alt of a.jpg' },
      ],
    }),
  );
  answer(good);
  await done(scan);
  expect(scan.summary().images.map(({ result }) => result)).toEqual([good, good]);
});

test('a page without pictures is done', async () => {
  pageHas();
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images).toEqual([]);
});

test('asks for some pictures at a time', async () => {
  pageHas(...Array.from({ length: 30 }, (_, n) => image(`${n}.jpg`)));
  vi.mocked(tagOf).mockReturnValue(new Promise(() => {}));
  new PageScan().start();
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(8));
});

test('a second scan asks for new pictures and for those that failed', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockResolvedValueOnce(failed);
  const scan = new PageScan();
  scan.start();
  await done(scan);
  vi.mocked(tagOf).mockClear();
  pageHas(...['a.jpg', 'b.jpg', 'c.jpg'].map(image));
  scan.start();
  await done(scan);
  expect(vi.mocked(tagOf).mock.calls.map(([{ url }]) => url)).toEqual([
    'https://shop.example/b.jpg',
    'https://shop.example/c.jpg',
  ]);
});

test('what it forgot is asked for when somebody wants to know, and late answers do not count', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  let answerLate = (_: TagResult) => {};
  const late = new Promise<TagResult>((resolve) => {
    answerLate = resolve;
  });
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockReturnValueOnce(late);
  const scan = new PageScan();
  scan.start();
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(2));
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
  pageHas(image('a.jpg'));
  const scan = new PageScan();
  scan.start();
  scan.start();
  expect(loadFinder).toHaveBeenCalledTimes(1);
});

test.each([
  ['blob:https://shop.example/1', ''],
  ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
  [`data:image/png;base64,${'A'.repeat(100_000)}`, ''],
])('only addresses that the popup can show are sent', async (url, shown) => {
  pageHas(image(url));
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images[0]?.url).toBe(shown);
});

test('what is no product, and what has no address yet, is not asked for', async () => {
  pageHas({ ...image('banner.jpg'), isProduct: false }, { ...image('a.jpg'), url: '' });
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(tagOf).not.toHaveBeenCalled();
});

test('the addresses of twins are told, each once', async () => {
  const { element } = image('a.jpg');
  const twins = ['https://shop.example/a.jpg', 'https://shop.example/small/a.jpg'].map((url) => ({
    element,
    url,
  }));
  pageHas({ ...image('a.jpg'), twins });
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images[0]?.twins).toEqual(['https://shop.example/small/a.jpg']);
});

test('where the finder cannot be loaded, nothing is found', async () => {
  vi.mocked(loadFinder).mockResolvedValue(undefined);
  const scan = new PageScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images).toEqual([]);
});
