import { beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import type { Candidate } from '../finder/find-products';
import { loadFinder } from './load-finder';
import { PageScan } from './page-scan';
import { tagOf } from './page-tags';
import { watchChanges } from './watch-changes';
import { isNearView, watchView } from './watch-view';

vi.mock('./page-tags', () => ({ tagOf: vi.fn() }));
vi.mock('./watch-changes', () => ({ watchChanges: vi.fn() }));
vi.mock('./watch-view', () => ({ isNearView: vi.fn(), watchView: vi.fn() }));
vi.mock('./load-finder', () => ({ loadFinder: vi.fn() }));

const good = { ok: true, tag: { milliseconds: 7, input: {} } } as TagResult;
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
  vi.stubGlobal('document', { addEventListener: vi.fn(), visibilityState: 'visible' });
  vi.stubGlobal('scrollY', 0);
  vi.mocked(isNearView).mockReturnValue(true);
  vi.mocked(watchView).mockReturnValue(() => {});
  vi.mocked(tagOf).mockResolvedValue(good);
});

const newScan = (onChange?: () => void, signal = new AbortController().signal) =>
  new PageScan(() => !signal.aborted, signal, onChange);

const done = (scan: PageScan) => vi.waitFor(() => expect(scan.summary().phase).toBe('done'));

test('is idle before, answers at once, and is done with all results in page order', async () => {
  pageHas(image('b.jpg'), image('a.jpg'));
  let answer = (_: TagResult) => {};
  const waiting = new Promise<TagResult>((resolve) => {
    answer = resolve;
  });
  vi.mocked(tagOf).mockReturnValue(waiting);
  const scan = newScan();
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

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a page without pictures is done', async () => {
  pageHas();
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images).toEqual([]);
});

test('asks for some pictures at a time', async () => {
  pageHas(...Array.from({ length: 30 }, (_, n) => image(`${n}.jpg`)));
  vi.mocked(tagOf).mockReturnValue(new Promise(() => {}));
  newScan().start();
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(16));
});

test('a second scan asks for new pictures and for those that failed', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockResolvedValueOnce(failed);
  const scan = newScan();
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

/** A page that can be sent to the back and brought to the front. */
function stubPage(visibilityState: 'visible' | 'hidden') {
  const page = { addEventListener: vi.fn(), visibilityState };
  vi.stubGlobal('document', page);
  return (state: 'visible' | 'hidden') => {
    page.visibilityState = state;
    for (const [event, listener] of page.addEventListener.mock.calls) {
      if (event === 'visibilitychange') listener();
    }
  };
}

test('a page in front that forgot asks anew by itself, one in the back once it comes to the front', async () => {
  pageHas(image('a.jpg'));
  const turn = stubPage('visible');
  const scan = newScan();
  scan.start();
  await done(scan);
  scan.forget();
  await vi.waitFor(() => expect(scan.answers).toHaveLength(1));
  expect(tagOf).toHaveBeenCalledTimes(2);
  await done(scan);

  turn('hidden');
  scan.forget();
  await settled();
  expect(scan.answers).toHaveLength(0);
  expect(tagOf).toHaveBeenCalledTimes(2);
  turn('visible');
  await vi.waitFor(() => expect(scan.answers).toHaveLength(1));
  expect(tagOf).toHaveBeenCalledTimes(3);
});

test('what began by itself pauses in the back, unless somebody waits for it', async () => {
  const files = Array.from({ length: 40 }, (_, n) => `${n}.jpg`);
  pageHas(...files.map(image));
  let answer = () => {};
  vi.mocked(tagOf).mockImplementation(
    () =>
      new Promise((resolve) => {
        const before = answer;
        answer = () => {
          before();
          resolve(good);
        };
      }),
  );
  const turn = stubPage('visible');
  const scan = newScan();
  scan.start({ byHand: false });
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(16));
  turn('hidden');
  answer();
  await settled();
  expect(tagOf).toHaveBeenCalledTimes(16);
  turn('visible');
  expect(tagOf).toHaveBeenCalledTimes(32);
  turn('hidden');
  answer();
  await settled();
  expect(tagOf).toHaveBeenCalledTimes(32);
  scan.summary();
  expect(tagOf).toHaveBeenCalledTimes(40);
});

test('what it forgot is asked for when somebody wants to know, and late answers do not count', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  let answerLate = (_: TagResult) => {};
  const late = new Promise<TagResult>((resolve) => {
    answerLate = resolve;
  });
  vi.mocked(tagOf).mockResolvedValueOnce(good).mockReturnValueOnce(late);
  const turn = stubPage('visible');
  const scan = newScan();
  scan.start({ byHand: false });
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(2));
  turn('hidden');
  scan.forget();
  vi.mocked(tagOf).mockClear();
  const other = { ok: true, tag: {} } as TagResult;
  vi.mocked(tagOf).mockResolvedValue(other);
  expect(tagOf).not.toHaveBeenCalled();
  expect(scan.summary()).toMatchObject({ phase: 'scanning', images: [{}, {}] });
  answerLate(good);
  await done(scan);
  expect(tagOf).toHaveBeenCalledTimes(2);
  for (const { result } of scan.summary().images) expect(result).toBe(other);
});

test('what the person corrects counts as that, and is told', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  const tag = (digest: string) =>
    ({ ok: true, tag: { digest, answer: { kind: 'none' } } }) as TagResult;
  vi.mocked(tagOf).mockResolvedValueOnce(tag('a')).mockResolvedValueOnce(tag('b'));
  const onChange = vi.fn();
  const scan = newScan(onChange);
  scan.start();
  await done(scan);
  expect(scan.tagged).toBe(0);
  onChange.mockClear();
  scan.correct({ digest: 'b', correction: 'coat' });
  expect(onChange).toHaveBeenCalled();
  expect(scan.tagged).toBe(1);
  expect(scan.summary().images.map(({ result }) => result)).toMatchObject([
    tag('a'),
    { ok: true, tag: { correction: 'coat' } },
  ]);
});

test('a page that was not scanned is not scanned by forgetting', () => {
  const scan = newScan();
  scan.forget();
  expect(scan.summary()).toEqual({ phase: 'idle', images: [] });
});

test('who asks again while the page is searched gets one more search, not several', async () => {
  pageHas(image('a.jpg'));
  const scan = newScan();
  for (let time = 0; time < 5; time++) scan.start();
  await done(scan);
  expect(loadFinder).toHaveBeenCalledTimes(2);
  expect(tagOf).toHaveBeenCalledTimes(1);
});

test.each([
  ['blob:https://shop.example/1', ''],
  ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
  [`data:image/png;base64,${'A'.repeat(100_000)}`, ''],
])('only addresses that the popup can show are sent', async (url, shown) => {
  pageHas(image(url));
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images[0]?.url).toBe(shown);
});

test('what is no product, and what has no address yet, is not asked for', async () => {
  pageHas({ ...image('banner.jpg'), isProduct: false }, { ...image('a.jpg'), url: '' });
  const scan = newScan();
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
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images[0]?.twins).toEqual(['https://shop.example/small/a.jpg']);
});

test('what is far from view waits until it comes near, or all is asked for', async () => {
  const [near, far, farther] = ['near.jpg', 'far.jpg', 'farther.jpg'].map(image) as [
    Candidate,
    Candidate,
    Candidate,
  ];
  pageHas(near, far, farther);
  vi.mocked(isNearView).mockImplementation((element) => element === near.element);
  const watched = vi.fn();
  vi.mocked(watchView).mockReturnValue(watched);
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images.map(({ isFar = false }) => isFar)).toEqual([false, true, true]);
  expect(watched).toHaveBeenLastCalledWith([far.element, farther.element]);

  vi.mocked(watchView).mock.lastCall?.[0](new Set([far.element]));
  expect(scan.summary()).toMatchObject({
    phase: 'scanning',
    images: [{ result: { ok: true, tag: { milliseconds: 7 } } }, {}, {}],
  });
  expect(scan.summary().images[0]?.result).not.toHaveProperty('tag.input');
  await done(scan);
  expect(scan.summary().images[0]?.result).toHaveProperty('tag.input');
  expect(scan.summary().images.map(({ isFar = false }) => isFar)).toEqual([false, false, true]);

  scan.start({ all: true });
  await done(scan);
  expect(scan.summary().images.every(({ result }) => result === good)).toBe(true);
});

test('a page that changes is looked at again: what came is tagged, what went is gone', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  const onChange = vi.fn();
  const scan = newScan(onChange);
  scan.start();
  await done(scan);
  onChange.mockClear();
  pageHas(image('b.jpg'), image('c.jpg'));
  vi.mocked(watchChanges).mock.lastCall?.[1]();
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(3));
  await done(scan);
  expect(scan.summary().images.map(({ url, result }) => [url, result])).toEqual([
    ['https://shop.example/b.jpg', good],
    ['https://shop.example/c.jpg', good],
  ]);
  expect(onChange).toHaveBeenCalled();
});

test('a tab in the back does not begin with what it finds by itself, but does what it was asked for', async () => {
  pageHas(image('a.jpg'));
  const turn = stubPage('hidden');
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(tagOf).toHaveBeenCalledTimes(1);

  pageHas(image('b.jpg'));
  vi.mocked(watchChanges).mock.lastCall?.[1]();
  await vi.waitFor(() => expect(scan.elementsOf(['https://shop.example/b.jpg'])).toHaveLength(1));
  await settled();
  expect(tagOf).toHaveBeenCalledTimes(1);

  turn('visible');
  await done(scan);
  expect(tagOf).toHaveBeenCalledTimes(2);
});

test('nothing is looked for after the end', async () => {
  const end = new AbortController();
  pageHas(image('a.jpg'));
  const scan = newScan(undefined, end.signal);
  end.abort();
  scan.start();
  await Promise.resolve();
  expect(loadFinder).not.toHaveBeenCalled();
  expect(watchChanges).not.toHaveBeenCalled();
});

test('once the extension is gone nothing is looked for or asked any more', async () => {
  pageHas(image('a.jpg'));
  let isAlive = true;
  const { signal } = new AbortController();
  const scan = new PageScan(() => isAlive, signal);
  scan.start();
  await done(scan);
  isAlive = false;
  pageHas(image('b.jpg'));
  vi.mocked(watchChanges).mock.lastCall?.[1]();
  await settled();
  expect(loadFinder).toHaveBeenCalledTimes(1);
  expect(tagOf).toHaveBeenCalledTimes(1);
});

test('where the finder cannot be loaded, nothing is found', async () => {
  vi.mocked(loadFinder).mockResolvedValue(undefined);
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary().images).toEqual([]);
});

test('what could not be read for want of a permission is asked for anew, and nothing else', async () => {
  pageHas(image('a.jpg'), image('b.jpg'), image('c.jpg'));
  const closed: TagResult = { ok: false, failure: { error: 'not-allowed', detail: '' } };
  for (const result of [good, closed, failed]) vi.mocked(tagOf).mockResolvedValueOnce(result);
  const scan = newScan();
  scan.tagAgain('not-allowed');
  scan.start();
  await done(scan);
  scan.tagAgain('not-allowed');
  await done(scan);
  expect(vi.mocked(tagOf).mock.calls.map(([{ url }]) => url.slice(-5))).toEqual([
    'a.jpg',
    'b.jpg',
    'c.jpg',
    'b.jpg',
  ]);
  expect(scan.summary().images.map(({ result }) => result?.ok)).toEqual([true, true, false]);
});

test.each(['visible', 'hidden'])(
  'after a server asked to wait it goes on by itself, in a page that is %s',
  async (visibilityState) => {
    vi.useFakeTimers();
    const retryAt = Date.now() + 10_000;
    const wait: TagResult = { ok: false, failure: { error: 'asked-to-wait', detail: '', retryAt } };
    pageHas(image('a.jpg'), image('b.jpg'), image('c.jpg'));
    for (const result of [good, wait, wait]) vi.mocked(tagOf).mockResolvedValueOnce(result);
    const scan = newScan();
    scan.start();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(scan.summary()).toMatchObject({ phase: 'done' });
    expect(tagOf).toHaveBeenCalledTimes(3);
    // Who asked for it by hand may have gone elsewhere meanwhile.
    vi.stubGlobal('document', { addEventListener: vi.fn(), visibilityState });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tagOf).toHaveBeenCalledTimes(5);
    expect(scan.summary().images.every(({ result }) => result?.ok)).toBe(true);
    vi.useRealTimers();
  },
);
