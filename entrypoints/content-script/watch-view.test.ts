import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isNearView, watchView } from './watch-view';

const at = (left: number, top: number) =>
  ({
    getBoundingClientRect: () => ({ left, top, right: left + 100, bottom: top + 100 }),
  }) as unknown as Element;

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [0, 0, true],
  [0, 1199, true],
  [0, 1201, false],
  [0, -499, true],
  [0, -501, false],
  [1499, 0, true],
  [1501, 0, false],
  [-601, 0, false],
])('a picture at %i, %i is near: %s', (left, top, near) => {
  expect(isNearView(at(left, top))).toBe(near);
});

test.each([
  [-1400, 1000, true],
  [-1600, 1000, false],
  [-600, -1000, false],
  [2100, -1000, true],
  [2300, -1000, false],
])('a picture at %i is near after %i pixels of scrolling: %s', (top, scrolled, near) => {
  expect(isNearView(at(0, top), scrolled)).toBe(near);
});

/** Observers without a browser: what each watches, and its report of what has come into its range. */
function fakeObservers() {
  const observers: {
    rootMargin: string;
    observed: Set<Element>;
    report: (entries: { target: Element; isIntersecting: boolean }[]) => void;
  }[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly observed = new Set<Element>();
      constructor(
        report: (typeof observers)[number]['report'],
        { rootMargin }: { rootMargin: string },
      ) {
        observers.push({ rootMargin, observed: this.observed, report });
      }
      observe = (element: Element) => this.observed.add(element);
      unobserve = (element: Element) => this.observed.delete(element);
      disconnect = () => this.observed.clear();
    },
  );
  return observers;
}

test('each element is told once, and no longer watched when it is not wanted', () => {
  const observers = fakeObservers();
  const [a, b, c] = [at(0, 0), at(0, 2000), at(0, 3000)] as [Element, Element, Element];
  const onNear = vi.fn();
  const end = new AbortController();
  const watch = watchView(onNear, end.signal);
  const [below] = observers;
  watch([a, b, c]);
  below?.report([
    { target: a, isIntersecting: true },
    { target: b, isIntersecting: false },
  ]);
  expect(onNear.mock.calls).toEqual([[new Set([a])]]);
  expect(below?.observed).toEqual(new Set([b, c]));

  watch([c]);
  expect(below?.observed).toEqual(new Set([c]));
  below?.report([{ target: c, isIntersecting: false }]);
  expect(onNear).toHaveBeenCalledTimes(1);

  end.abort();
  expect(below?.observed.size).toBe(0);
});

test('what is wanted again after it was told is watched again', () => {
  const observers = fakeObservers();
  const picture = at(0, 2000);
  const onNear = vi.fn();
  const watch = watchView(onNear, new AbortController().signal);
  const [below] = observers;
  for (const times of [1, 2]) {
    watch([picture]);
    expect(below?.observed).toEqual(new Set([picture]));
    below?.report([{ target: picture, isIntersecting: true }]);
    expect(onNear).toHaveBeenCalledTimes(times);
    expect(below?.observed.size).toBe(0);
  }
});

test('what is passed counts, whichever way one scrolls', () => {
  const observers = fakeObservers();
  const [ahead, behind] = [at(0, 2000), at(0, -2000)] as [Element, Element];
  watchView(vi.fn(), new AbortController().signal)([ahead, behind]);
  expect(observers.map(({ observed }) => [...observed])).toEqual([[ahead], [behind]]);
  // Top, right, bottom, left: endless towards where a passed one goes.
  expect(observers.map(({ rootMargin }) => rootMargin.replace(/\d{6,}px/, 'endless'))).toEqual([
    'endless 50% 50% 50%',
    '50% 50% endless 50%',
  ]);
});
