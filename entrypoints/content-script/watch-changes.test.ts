import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownHosts } from '../card/own-hosts';
import { type Root, watchChanges } from './watch-changes';

type Change = Partial<Record<keyof MutationRecord, unknown>>;

/** Elements came. */
const cards: Change = { type: 'childList', target: {}, addedNodes: [{ nodeType: 1 }] };

/** A page whose changes the test makes, and how often they were told. */
function watched({ takes = 0, hasNews = true } = {}) {
  let mutate = (_: MutationRecord[]) => {};
  const observer = {
    observe: vi.fn(),
    disconnect: vi.fn(),
    takeRecords: vi.fn((): MutationRecord[] => []),
  };
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: typeof mutate) {
        mutate = callback;
        Object.assign(this, observer);
      }
    },
  );
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const news = { is: hasNews };
  const onRest = vi.fn(() => new Promise<boolean>((done) => setTimeout(done, takes, news.is)));
  const onChange = vi.fn();
  const onPending = vi.fn();
  const end = new AbortController();
  const listener = { onRest, onChange, onPending };
  const follow = watchChanges(page as unknown as Document, listener, end.signal);
  const change = (...changes: Change[]) =>
    mutate(
      (changes.length > 0 ? changes : [cards]).map(
        (one) => ({ addedNodes: [], removedNodes: [], ...one }) as unknown as MutationRecord,
      ),
    );
  return { page, end, onRest, onChange, onPending, observer, follow, news, change };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('many changes are told as one, once the page rests', async () => {
  const { change, onRest, onChange } = watched();
  for (let time = 0; time < 5; time++) {
    change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onRest).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(250);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test('a page that never rests is looked at now and then', async () => {
  const { change, onRest } = watched();
  for (let time = 0; time < 60; time++) {
    change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onRest.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(onRest.mock.calls.length).toBeLessThanOrEqual(4);
});

test('the longer a look takes, the seldomer it is', async () => {
  const { change, onRest } = watched({ takes: 400 });
  for (let time = 0; time < 60; time++) {
    change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onRest.mock.calls.length).toBeLessThanOrEqual(2);
});

test('a picture that has loaded is a change', async () => {
  const { page, onRest } = watched();
  page.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test('what changes in the back is told in front, and at once that it is to come', async () => {
  const { page, change, onRest, onPending } = watched();
  page.visibilityState = 'hidden';
  expect(onPending).not.toHaveBeenCalled();
  change();
  expect(onPending).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onRest).not.toHaveBeenCalled();
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test('after the end nothing is told', async () => {
  const { change, end, onRest, onChange, observer } = watched();
  change();
  end.abort();
  onChange.mockClear();
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onRest).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
  expect(observer.disconnect).toHaveBeenCalled();
});

test.each(['class', 'style', 'aria-hidden', 'hidden', 'open'])(
  'what is shown by %s alone is told',
  async (attributeName) => {
    const { change, onRest, observer } = watched();
    expect(observer.observe.mock.lastCall?.[1].attributeFilter).toContain(attributeName);
    change({ type: 'attributes', target: {}, attributeName });
    await vi.advanceTimersByTimeAsync(250);
    expect(onRest).toHaveBeenCalledTimes(1);
  },
);

const MINUTE = 60_000;

test('an endless animation is looked at a few times in vain, and then hardly ever', async () => {
  const { change, onRest } = watched({ hasNews: false });
  const slide = {};
  for (let time = 0; time < 20 * MINUTE; time += 500) {
    change({ type: 'attributes', target: slide, attributeName: 'style' });
    await vi.advanceTimersByTimeAsync(500);
  }
  const first = onRest.mock.calls.length;
  expect(first).toBeLessThanOrEqual(50);
  // Nothing is lost all the same: at least once in two minutes.
  expect(first).toBeGreaterThanOrEqual(10);
});

test('a press makes the change of the same element count, however restless it is', async () => {
  const { page, change, onRest, news } = watched({ hasNews: false });
  const tab = {};
  const turn = () => change({ type: 'attributes', target: tab, attributeName: 'class' });
  for (let time = 0; time < 100; time++) {
    turn();
    await vi.advanceTimersByTimeAsync(1000);
  }
  onRest.mockClear();
  turn();
  await vi.advanceTimersByTimeAsync(300);
  expect(onRest).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('click'));
  turn();
  await vi.advanceTimersByTimeAsync(300);
  expect(onRest).toHaveBeenCalledTimes(1);
  // One that has brought something is trusted again.
  await vi.advanceTimersByTimeAsync(MINUTE);
  news.is = true;
  turn();
  await vi.advanceTimersByTimeAsync(300);
  onRest.mockClear();
  turn();
  await vi.advanceTimersByTimeAsync(300);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test('another element’s change, and an address, count while one is restless', async () => {
  const { change, onRest } = watched({ hasNews: false });
  const slide = { type: 'attributes', target: {}, attributeName: 'style' };
  for (let time = 0; time < 10; time++) {
    change(slide);
    await vi.advanceTimersByTimeAsync(1000);
  }
  onRest.mockClear();
  change(slide, { type: 'attributes', target: {}, attributeName: 'class' });
  await vi.advanceTimersByTimeAsync(300);
  expect(onRest).toHaveBeenCalledTimes(1);
  change({ ...slide, attributeName: 'src' });
  await vi.advanceTimersByTimeAsync(300);
  expect(onRest).toHaveBeenCalledTimes(2);
});

test('what the extension itself puts into the page is no change', async () => {
  const { page, change, onRest, onChange } = watched();
  const host = Object.assign(new EventTarget(), {}) as unknown as Node;
  ownHosts().add(host);
  change(
    { type: 'childList', target: {}, addedNodes: [host] },
    { type: 'childList', target: {}, removedNodes: [host] },
    { type: 'attributes', target: host, attributeName: 'style' },
  );
  const toggled = new Event('toggle');
  Object.defineProperty(toggled, 'target', { value: host });
  page.dispatchEvent(toggled);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onRest).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
});

test('changes within the roots that are named are heard, and no longer in those of before', async () => {
  const { page, onRest, observer, follow } = watched();
  const [one, other] = [new EventTarget(), new EventTarget()] as unknown as [Root, Root];
  follow([one]);
  expect(observer.observe.mock.lastCall?.[0]).toBe(one);
  // As a picture does that loads in a shadow root: nothing of it gets out.
  one.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onRest).toHaveBeenCalledTimes(1);

  observer.observe.mockClear();
  observer.takeRecords.mockReturnValueOnce([
    { ...cards, removedNodes: [] } as unknown as MutationRecord,
  ]);
  follow([other]);
  expect(observer.disconnect).toHaveBeenCalledTimes(2);
  expect(observer.observe.mock.calls.map(([root]) => root)).toEqual([page, other]);
  // What had happened before is not lost.
  await vi.advanceTimersByTimeAsync(250);
  expect(onRest).toHaveBeenCalledTimes(2);
});

test('so many roots are heard and no more', () => {
  const { observer, follow } = watched();
  follow(Array.from({ length: 3000 }, () => ({ addEventListener() {} }) as unknown as Root));
  expect(observer.observe.mock.calls.length).toBeLessThanOrEqual(1002);
});
