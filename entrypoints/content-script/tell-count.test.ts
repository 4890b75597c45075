import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../messages/send';
import { tellCount } from './tell-count';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn(async () => ({ shown: true })) }));

let page: EventTarget;

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('window', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const told = () => vi.mocked(askBackground).mock.calls.map(([, payload]) => payload);

test('the count is told when it has changed, a moment later', () => {
  let count = 0;
  const changed = tellCount(() => count, new AbortController().signal);
  changed();
  vi.runAllTimers();
  expect(told()).toEqual([]);
  for (count = 1; count < 5; count++) changed();
  vi.runAllTimers();
  changed();
  vi.runAllTimers();
  expect(told()).toEqual([{ tagged: 5 }]);
});

test('a page that comes back tells it anew: the badge was emptied meanwhile', () => {
  const changed = tellCount(() => 3, new AbortController().signal);
  changed();
  vi.runAllTimers();
  page.dispatchEvent(new Event('pagehide'));
  changed();
  vi.runAllTimers();
  expect(told()).toEqual([{ tagged: 3 }, { tagged: 3 }]);
});

test('in the end there is none', () => {
  const end = new AbortController();
  const changed = tellCount(() => 3, end.signal);
  changed();
  vi.runAllTimers();
  changed();
  end.abort();
  vi.runAllTimers();
  expect(told()).toEqual([{ tagged: 3 }, { tagged: 0 }]);
});
