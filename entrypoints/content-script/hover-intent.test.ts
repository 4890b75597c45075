import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundImage } from './found-image';
import { hoverIntent } from './hover-intent';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const element = {} as Element;
const tee: FoundImage = { element, url: 'https://shop.example/tee.jpg' };
const bag: FoundImage = { element: {} as Element, url: 'https://shop.example/bag.jpg' };

function watched() {
  const show = vi.fn();
  const hide = vi.fn();
  return { show, hide, over: hoverIntent(show, hide) };
}

test('shows after resting, not while passing', () => {
  const { show, over } = watched();
  over(tee);
  vi.advanceTimersByTime(200);
  over(bag);
  vi.advanceTimersByTime(200);
  expect(show).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(show.mock.calls).toEqual([[bag]]);
});

test('moving upon the same picture does not start anew', () => {
  const { show, over } = watched();
  over(tee);
  vi.advanceTimersByTime(200);
  over({ ...tee });
  vi.advanceTimersByTime(60);
  expect(show).toHaveBeenCalledTimes(1);
});

test('hides after leaving, but not within the grace to reach the card', () => {
  const { show, hide, over } = watched();
  over(tee);
  vi.advanceTimersByTime(300);
  over(undefined);
  vi.advanceTimersByTime(250);
  over(tee);
  vi.advanceTimersByTime(1000);
  expect(hide).not.toHaveBeenCalled();
  expect(show).toHaveBeenCalledTimes(2);
  over(undefined);
  vi.advanceTimersByTime(350);
  expect(hide.mock.calls).toEqual([[tee]]);
});

test('hides what is shown, not what was only passed on the way out', () => {
  const { hide, over } = watched();
  over(tee);
  vi.advanceTimersByTime(300);
  over(bag);
  vi.advanceTimersByTime(100);
  over(undefined);
  vi.advanceTimersByTime(350);
  expect(hide.mock.calls).toEqual([[tee]]);
});

test('another picture in the same element is another picture', () => {
  const { show, over } = watched();
  over(tee);
  vi.advanceTimersByTime(300);
  const next = { element, url: 'https://shop.example/tee-back.jpg' };
  over(next);
  vi.advanceTimersByTime(300);
  expect(show.mock.calls).toEqual([[tee], [next]]);
});
