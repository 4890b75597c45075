import { beforeEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../messages/send';
import { followAlways } from './follow-always';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn() }));

let page: EventTarget & { visibilityState: string };
const scan = { start: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {});
  Object.assign(window, { top: window });
  vi.mocked(askBackground).mockResolvedValue({ always: true });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

function follow(isAlive = () => true) {
  const end = new AbortController();
  void followAlways(scan, isAlive, end.signal);
  return end;
}

const comeToTheFront = () => {
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  return settled();
};

test('a page in front of an allowed site begins at once', async () => {
  follow();
  await settled();
  // Nobody waits for it: it pauses when it is sent to the back.
  expect(scan.start.mock.calls).toEqual([[{ byHand: false }]]);
});

test('one in the back begins when it comes to the front, once', async () => {
  page.visibilityState = 'hidden';
  follow();
  await settled();
  expect(askBackground).not.toHaveBeenCalled();
  await comeToTheFront();
  await comeToTheFront();
  expect(scan.start).toHaveBeenCalledTimes(1);
});

test('once it has begun the page is no longer listened to', async () => {
  const heard = vi.fn();
  const listen = page.addEventListener.bind(page);
  page.addEventListener = (type, listener, options) => {
    const hear = (event: Event) => {
      heard();
      if (typeof listener === 'function') listener(event);
    };
    listen(type, hear, options);
  };
  page.visibilityState = 'hidden';
  follow();
  await comeToTheFront();
  expect(heard).toHaveBeenCalledTimes(1);
  await comeToTheFront();
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each<[what: string, prepare: () => unknown]>([
  [
    'a site that is not allowed',
    () => vi.mocked(askBackground).mockResolvedValue({ always: false }),
  ],
  ['a background that is gone', () => vi.mocked(askBackground).mockRejectedValue(new Error())],
  ['a frame', () => Object.assign(window, { top: {} })],
])('%s does not begin', async (_, prepare) => {
  prepare();
  follow();
  await settled();
  expect(scan.start).not.toHaveBeenCalled();
});

test('nothing begins after the end', async () => {
  page.visibilityState = 'hidden';
  follow().abort();
  await comeToTheFront();
  expect(scan.start).not.toHaveBeenCalled();
  page.visibilityState = 'hidden';
  follow(() => false);
  await comeToTheFront();
  expect(askBackground).not.toHaveBeenCalled();
});
