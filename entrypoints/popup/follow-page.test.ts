import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { taggedImage, waitingImage } from '../../components/popup/sample';
import type { PageState } from '../../components/popup/state';
import type { PageSummary } from '../../messages/protocol';
import { followPage } from './follow-page';

const idle: PageSummary = { phase: 'idle', images: [] };
const scanning: PageSummary = { phase: 'scanning', images: [waitingImage] };
const done: PageSummary = { phase: 'done', images: [taggedImage('bag')] };
const noReceiver = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that gives these answers, in turn, and the states that come of them. */
function follow(...answers: (PageSummary | Error)[]) {
  const states: PageState[] = [];
  const asked: string[] = [];
  const page = {
    ask: async (name: string) => {
      asked.push(name);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('asked too often');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    whyClosed: async () => 'not-on' as const,
  };
  const end = new AbortController();
  const follower = followPage(page, (state) => states.push(state), end.signal);
  return { follower, states, asked, end };
}

test('a page at rest is asked once', async () => {
  const { follower, states, asked } = follow(idle);
  follower.refresh();
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['page-summary']);
  expect(states).toEqual([{ kind: 'open', summary: idle }]);
});

test('a scan is followed to its end', async () => {
  const { follower, states, asked } = follow(scanning, scanning, done);
  follower.scan();
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['scan-page', 'page-summary', 'page-summary']);
  expect(states.at(-1)).toEqual({ kind: 'open', summary: done });
});

test('a page that never answers is closed, after some patience', async () => {
  const { follower, states, asked } = follow(noReceiver, noReceiver, noReceiver);
  follower.refresh();
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(3);
  expect(states).toEqual([{ kind: 'closed', reason: 'not-on' }]);
});

test('a page that answers late is open', async () => {
  const { follower, states } = follow(noReceiver, idle);
  follower.refresh();
  await vi.runAllTimersAsync();
  expect(states).toEqual([{ kind: 'open', summary: idle }]);
});

test('a busy page that misses a question while it is scanned is followed on', async () => {
  const { follower, states } = follow(scanning, noReceiver, noReceiver, scanning, done);
  follower.scan();
  await vi.runAllTimersAsync();
  expect(states.map(({ kind }) => kind)).toEqual(['open', 'open', 'open']);
  expect(states.at(-1)).toEqual({ kind: 'open', summary: done });
});

test('any other error is told at once', async () => {
  const { follower, states, asked } = follow(new Error('Odd answer.'));
  follower.refresh();
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
  expect(states).toEqual([{ kind: 'failed', message: 'Odd answer.' }]);
});

test('a new question ends the one before', async () => {
  const { follower, states } = follow(scanning, done);
  follower.scan();
  follower.refresh();
  await vi.runAllTimersAsync();
  expect(states).toEqual([{ kind: 'open', summary: done }]);
});

test('nothing is told after the end', async () => {
  const { follower, states, asked, end } = follow(scanning, scanning);
  follower.scan();
  await vi.advanceTimersByTimeAsync(0);
  end.abort();
  await vi.runAllTimersAsync();
  expect(states).toHaveLength(1);
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('where a server asked to wait, the page is asked again once that is over', async () => {
  const retryAt = Date.now() + 20_000;
  const failure = { error: 'asked-to-wait' as const, detail: '', retryAt };
  const waits: PageSummary = {
    phase: 'done',
    images: [{ url: '', alt: '', result: { ok: false, failure } }],
  };
  const { follower, states, asked } = follow(waits, scanning, done);
  follower.scan();
  await vi.advanceTimersByTimeAsync(19_000);
  expect(asked).toEqual(['scan-page']);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['scan-page', 'page-summary', 'page-summary']);
  expect(states.at(-1)).toEqual({ kind: 'open', summary: done });
});
