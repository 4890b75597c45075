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

test('each element is told once, and no longer watched when it is not wanted', () => {
  const observed = new Set<Element>();
  let report = (_: { target: Element; isIntersecting: boolean }[]) => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof report) {
        report = callback;
      }
      observe = (element: Element) => observed.add(element);
      unobserve = (element: Element) => observed.delete(element);
      disconnect = () => observed.clear();
    },
  );
  const [a, b, c] = [at(0, 0), at(0, 2000), at(0, 3000)] as [Element, Element, Element];
  const onNear = vi.fn();
  const end = new AbortController();
  const watch = watchView(onNear, end.signal);
  watch([a, b, c]);
  report([
    { target: a, isIntersecting: true },
    { target: b, isIntersecting: false },
  ]);
  expect(onNear.mock.calls).toEqual([[new Set([a])]]);
  expect(observed).toEqual(new Set([b, c]));

  watch([c]);
  expect(observed).toEqual(new Set([c]));
  report([{ target: c, isIntersecting: false }]);
  expect(onNear).toHaveBeenCalledTimes(1);

  end.abort();
  expect(observed.size).toBe(0);
});
