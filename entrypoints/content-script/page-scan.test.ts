import { beforeEach, expect, test, vi } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import type { TagResult } from '../../messages/protocol';
import type { ClassId } from '../../model/taxonomy';
import type { Candidate } from '../finder/find-products';
import { addressNow } from './address-now';
import { type FindProducts, PageScan } from './page-scan';
import { markOf, stillShows } from './still-shows';
import { watchChanges } from './watch-changes';
import { isNearView, watchView } from './watch-view';

vi.mock('./watch-changes', () => ({ watchChanges: vi.fn() }));
vi.mock('./watch-view', () => ({ isNearView: vi.fn(), watchView: vi.fn() }));
vi.mock('./address-now', () => ({ addressNow: vi.fn() }));
vi.mock('./still-shows', () => ({
  isGivingWay: vi.fn(),
  markOf: vi.fn(),
  stillShows: vi.fn(),
}));
vi.mock('../finder/dom', () => ({
  attribute: (element: Element, name: string) => element.getAttribute(name),
  boxOf: (element: Element) => element.getBoundingClientRect(),
}));

const tagOf = vi.fn<(image: { url: string }) => Promise<TagResult>>();
const findProducts = vi.fn<FindProducts>();
const onMutation = vi.fn();

/** What is said of a picture of none of the ten. */
const none = { ranking: [], none: 1, answer: { kind: 'none' } };
const good = { ok: true, tag: { ...none, milliseconds: 7, input: {} } } as unknown as TagResult;
const failed: TagResult = { ok: false, failure: { error: 'not-found', detail: '' } };

const image = (file: string): Candidate => ({
  element: {
    getAttribute: () => `Alt of ${file}`,
    getBoundingClientRect: () => ({ width: 220, height: file.startsWith('icon') ? 90 : 100 }),
  } as unknown as Element,
  url: file.includes(':') ? file : `https://shop.example/${file}`,
  via: 'img',
  score: 1,
  reasons: [],
  isProduct: true,
  twins: [],
  texts: {},
});

/** Lets the finder find these, the next time and from then on. */
function pageHas(...images: Candidate[]): void {
  findProducts.mockResolvedValue(images);
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal('document', { addEventListener: vi.fn(), visibilityState: 'visible' });
  vi.stubGlobal('scrollY', 0);
  vi.mocked(isNearView).mockReturnValue(true);
  vi.mocked(watchView).mockReturnValue(() => {});
  tagOf.mockResolvedValue(good);
  vi.mocked(watchChanges).mockReturnValue(() => {});
  vi.mocked(markOf).mockReturnValue([]);
  vi.mocked(stillShows).mockReturnValue(true);
});

/** Lets the page's changes be told, and looked at. @returns whether there was something new */
const pageRests = () => vi.mocked(watchChanges).mock.lastCall?.[1].onRest();

const newScan = (onChange = () => {}, signal = new AbortController().signal) =>
  new PageScan(findProducts, {
    isAlive: () => !signal.aborted,
    signal,
    tagOf,
    onChange,
    onMutation,
  });

const done = (scan: PageScan) => vi.waitFor(() => expect(scan.summary().phase).toBe('done'));

test('is idle before, answers at once, and is done with all results in page order', async () => {
  pageHas(image('b.jpg'), image('a.jpg'));
  let answer = (_: TagResult) => {};
  const waiting = new Promise<TagResult>((resolve) => {
    answer = resolve;
  });
  tagOf.mockReturnValue(waiting);
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
  tagOf.mockReturnValue(new Promise(() => {}));
  newScan().start();
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(16));
});

test('a second scan asks for new pictures and for those that failed', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  tagOf.mockResolvedValueOnce(good).mockResolvedValueOnce(failed);
  const scan = newScan();
  scan.start();
  await done(scan);
  tagOf.mockClear();
  pageHas(...['a.jpg', 'b.jpg', 'c.jpg'].map(image));
  scan.start();
  await done(scan);
  expect(tagOf.mock.calls.map(([{ url }]) => url)).toEqual([
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
  tagOf.mockImplementation(
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
  tagOf.mockResolvedValueOnce(good).mockReturnValueOnce(late);
  const turn = stubPage('visible');
  const scan = newScan();
  scan.start({ byHand: false });
  await vi.waitFor(() => expect(tagOf).toHaveBeenCalledTimes(2));
  turn('hidden');
  scan.forget();
  tagOf.mockClear();
  const other = { ok: true, tag: none } as unknown as TagResult;
  tagOf.mockResolvedValue(other);
  expect(tagOf).not.toHaveBeenCalled();
  expect(scan.summary()).toMatchObject({ phase: 'scanning', images: [{}, {}] });
  answerLate(good);
  await done(scan);
  expect(tagOf).toHaveBeenCalledTimes(2);
  for (const { result } of scan.summary().images) expect(result).toBe(other);
});

test('what the person corrects counts as that, and is told', async () => {
  pageHas(image('a.jpg'), image('b.jpg'));
  const tag = (digest: string) => ({ ok: true, tag: { ...none, digest } }) as unknown as TagResult;
  tagOf.mockResolvedValueOnce(tag('a')).mockResolvedValueOnce(tag('b'));
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

/** What lies between two answers, and what is sure. */
const shoe = (ranked: [ClassId, number][]): TagResult => ({
  ok: true,
  tag: {
    ...sampleTag(
      ranked.length > 1
        ? { kind: 'unsure', candidates: [ranked[0]![0], ranked[1]![0]] }
        : { kind: 'tag', class: ranked[0]![0] },
      Object.fromEntries(ranked),
    ),
    thresholds: { tagThreshold: 0.8, noneThreshold: 0.8 },
  },
});
const unsure = shoe([
  ['ankle-boot', 0.6],
  ['sneaker', 0.38],
]);
/** All are sneakers, but for one that is not sure. */
const answerShoes = async ({ url }: { url: string }) =>
  url.endsWith('boot.jpg') ? unsure : shoe([['sneaker', 0.95]]);
const sneakers = Array.from({ length: 9 }, (_, at) => image(`${at}.jpg`));

test('the pictures of the page count for each other, alike for all who ask', async () => {
  const boot = image('boot.jpg');
  pageHas(boot, ...sneakers);
  tagOf.mockImplementation(answerShoes);
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.tagged).toBe(10);
  const [{ result } = {}] = scan.summary().images;
  expect(result).toMatchObject({ tag: { answer: { class: 'sneaker' }, picture: { none: 0 } } });
  expect(scan.answers[0]?.tag).toBe(result?.ok && result.tag);
  expect(scan.hear(boot, unsure)).toBe(result);

  scan.hearPage(false);
  expect(scan.tagged).toBe(9);
  expect(scan.hear(boot, unsure)).toBe(unsure);
});

test('what is no product neither counts nor is counted for', async () => {
  const logo = { ...image('boot.jpg'), isProduct: false };
  pageHas(logo, ...sneakers);
  tagOf.mockImplementation(answerShoes);
  const scan = newScan();
  scan.start({ everyLarge: true });
  await done(scan);
  expect(scan.summary().images[0]?.result).toBe(unsure);
  expect(scan.hear(logo, unsure)).toBe(unsure);
  expect(scan.answers[1]?.tag.witnesses).toMatchObject({ mix: { pictures: 8 } });
});

test('it follows a page that is filtered', async () => {
  pageHas(image('boot.jpg'), ...sneakers);
  tagOf.mockImplementation(answerShoes);
  const scan = newScan();
  scan.start();
  await done(scan);
  pageHas(image('boot.jpg'), image('1.jpg'));
  await pageRests();
  expect(scan.answers.map(({ tag }) => tag.witnesses)).toEqual([undefined, undefined]);
});

test('a picture that is corrected counts as that for the others', async () => {
  pageHas(image('boot.jpg'), ...sneakers);
  tagOf.mockImplementation(answerShoes);
  const scan = newScan();
  scan.start();
  await done(scan);
  scan.correct({ correction: 'ankle-boot' });
  expect(scan.answers[0]?.tag).toMatchObject({
    correction: 'ankle-boot',
    answer: { kind: 'unsure' },
  });
  expect(scan.answers[0]?.tag.witnesses).toBeUndefined();
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
  expect(findProducts).toHaveBeenCalledTimes(2);
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
  void pageRests();
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
  void pageRests();
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
  expect(findProducts).not.toHaveBeenCalled();
  expect(watchChanges).not.toHaveBeenCalled();
});

test('once the extension is gone nothing is looked for or asked any more', async () => {
  pageHas(image('a.jpg'));
  let isAlive = true;
  const { signal } = new AbortController();
  const scan = new PageScan(findProducts, {
    isAlive: () => isAlive,
    signal,
    tagOf,
    onChange() {},
    onMutation,
  });
  scan.start();
  await done(scan);
  isAlive = false;
  pageHas(image('b.jpg'));
  void pageRests();
  await settled();
  expect(findProducts).toHaveBeenCalledTimes(1);
  expect(tagOf).toHaveBeenCalledTimes(1);
});

test('an element that is given to another picture is not answered for, until it is looked at again', async () => {
  const [row, other] = [image('a.jpg'), image('b.jpg')];
  pageHas(row, other);
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.answers.map(({ isShown }) => isShown())).toEqual([true, true]);

  vi.mocked(stillShows).mockImplementation(({ url }) => url !== row.url);
  const change = { type: 'attributes', target: row.element } as unknown as MutationRecord;
  vi.mocked(watchChanges).mock.lastCall?.[1].onChange([change]);
  expect(onMutation).toHaveBeenCalledTimes(1);
  expect(scan.answers.map(({ isShown }) => isShown())).toEqual([false, true]);
  expect(scan.summary().images.map(({ url }) => url)).toEqual([other.url]);
  expect(scan.elementsOf([row.url, other.url])).toEqual([other.element]);

  tagOf.mockClear();
  pageHas({ ...image('c.jpg'), element: row.element }, other);
  await pageRests();
  await done(scan);
  expect(tagOf.mock.calls.map(([{ url }]) => url)).toEqual(['https://shop.example/c.jpg']);
  expect(scan.answers.map(({ isShown }) => isShown())).toEqual([true, true]);
});

test('what changes while the page is searched is not taken for what was found there', async () => {
  const [row, other] = [image('a.jpg'), image('b.jpg')];
  vi.mocked(addressNow).mockReturnValue('https://shop.example/late.jpg');
  findProducts.mockImplementation(async () => {
    const change = { type: 'attributes', target: row.element } as unknown as MutationRecord;
    vi.mocked(watchChanges).mock.lastCall?.[1].onChange([change]);
    return [row, other];
  });
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(tagOf.mock.calls.map(([{ url }]) => url)).toEqual([other.url]);
  expect(scan.summary().images.map(({ url }) => url)).toEqual([other.url]);
});

test('tells whether a look has found something new', async () => {
  pageHas(image('a.jpg'));
  const scan = newScan();
  scan.start();
  await done(scan);
  const same = image('a.jpg');
  pageHas(same);
  expect(await pageRests()).toBe(true);
  expect(await pageRests()).toBe(false);
  pageHas({ ...same, product: { name: 'A tee' } });
  expect(await pageRests()).toBe(true);
  expect(await pageRests()).toBe(false);
});

test('changes are heard in all roots that were searched', async () => {
  const root = {} as ShadowRoot;
  const follow = vi.fn();
  vi.mocked(watchChanges).mockReturnValue(follow);
  findProducts.mockImplementation(async (_, onRoot) => {
    onRoot(root);
    return [];
  });
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(follow).toHaveBeenLastCalledWith([root]);
});

test('every large picture is tagged where that is wanted, until it is not, and marked as no product', async () => {
  const [tee, banner, icon] = ['a.jpg', 'banner.jpg', 'icon.png'].map(image) as [
    Candidate,
    Candidate,
    Candidate,
  ];
  pageHas(tee, { ...banner, isProduct: false }, { ...icon, isProduct: false });
  const scan = newScan();
  scan.start();
  await done(scan);
  expect(scan.summary()).not.toHaveProperty('everyLarge');
  expect(scan.summary().images).toHaveLength(1);

  scan.start({ everyLarge: true });
  await done(scan);
  const { images, everyLarge } = scan.summary();
  expect(everyLarge).toBe(true);
  expect(images.map(({ url, byWish = false }) => [url, byWish])).toEqual([
    [tee.url, false],
    [banner.url, true],
  ]);
  // Looking again takes nothing back.
  scan.start();
  await done(scan);
  expect(scan.summary().images).toHaveLength(2);

  scan.start({ everyLarge: false });
  await done(scan);
  expect(scan.summary()).not.toHaveProperty('everyLarge');
  expect(scan.summary().images).toHaveLength(1);
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
