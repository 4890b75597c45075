import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import { type Answer, type AnswerKey, AnswerStore } from './answer-store';

const { fromScreen, milliseconds, ...bag } = sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9 });
const answer: Answer = bag;

const HOUR = 60 * 60 * 1000;

let number = 0;

/** A store of its own for each test; `open` opens it anew, as a restarted worker does. */
function newStore(options: Partial<ConstructorParameters<typeof AnswerStore>[0]> = {}) {
  const name = `answers-${number++}`;
  const open = (more: typeof options = {}) =>
    new AnswerStore({
      name,
      versions: async () => ['v1', 'v2'],
      maxAnswers: 3,
      maxAnswerLength: 8000,
      maxHints: 3,
      hintMilliseconds: HOUR,
      ...options,
      ...more,
    });
  return { name, open };
}

const key = (digest: string, change: Partial<AnswerKey> = {}): AnswerKey => ({
  version: 'v1',
  backend: 'auto',
  digest,
  ...change,
});

/** Lets the clock stand at some hours from the beginning. */
const atHour = (hours: number) => vi.setSystemTime(hours * HOUR);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('keeps an answer over a restart, under all of its key', async () => {
  const { open } = newStore();
  await open().keep(key('a'), answer);
  const store = open();
  expect(await store.find(key('a'))).toEqual(answer);
  expect(await store.find(key('b'))).toBeUndefined();
  expect(await store.find(key('a', { version: 'v2' }))).toBeUndefined();
  expect(await store.find(key('a', { backend: 'cpu' }))).toBeUndefined();
});

test('drops the answers used longest ago', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = newStore().open();
  for (const [hour, digest] of ['a', 'b', 'c'].entries()) {
    atHour(hour);
    await store.keep(key(digest), answer);
  }
  atHour(30);
  expect(await store.find(key('a'))).toEqual(answer);
  await vi.waitFor(async () => {
    await store.keep(key('d'), answer);
    expect(await store.find(key('b'))).toBeUndefined();
  });
  expect(await store.find(key('a'))).toEqual(answer);
  expect(await store.find(key('c'))).toEqual(answer);
});

test('an answer that is too long is not kept', async () => {
  const store = newStore({ maxAnswerLength: 100 }).open();
  await store.keep(key('a'), answer);
  expect(await store.find(key('a'))).toBeUndefined();
});

test('answers of versions that are out of use go away', async () => {
  const { name, open } = newStore();
  const old = open();
  await old.keep(key('a'), answer);
  await old.keep(key('b', { version: 'v2' }), answer);
  const store = open({ versions: async () => ['v2', 'v3'] });
  expect(await store.find(key('b', { version: 'v2' }))).toEqual(answer);
  const database = await openDB(name);
  await vi.waitFor(async () => {
    expect(await database.getAllKeys('answers')).toEqual(['v2 auto b']);
  });
});

test('what is not an answer is not given out as one', async () => {
  const { name, open } = newStore();
  const store = open();
  await store.keep(key('a'), answer);
  const database = await openDB(name);
  const broken = { version: 'v1', used: Date.now(), answer: { ...answer, none: 7 } };
  await database.put('answers', broken, 'v1 auto a');
  expect(await store.find(key('a'))).toBeUndefined();
});

test.each([
  [0.5, 'x'],
  [1.5, undefined],
  [-1, undefined],
])('%d hours on, a hint says %s', async (hours, digest) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  atHour(10);
  const store = newStore().open();
  await store.noteDigest('https://shop.example a.jpg', 'x');
  atHour(10 + hours);
  expect(await store.digestAt('https://shop.example a.jpg')).toBe(digest);
  expect(await store.digestAt('https://other.example a.jpg')).toBeUndefined();
});

test('hints are few, and no address can be read from them', async () => {
  const { name, open } = newStore();
  const store = open();
  for (const place of ['a', 'b', 'c', 'd']) await store.noteDigest(place, `digest of ${place}`);
  const keys = await (await openDB(name)).getAllKeys('hints');
  expect(keys).toHaveLength(3);
  for (const one of keys) expect(one).toMatch(/^[\w+/]{43}=$/);
});

test.each<[what: string, indexedDB: object | undefined]>([
  ['is missing', undefined],
  [
    'throws',
    {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    },
  ],
  ['is of a later version', undefined],
])('a database that %s is as if it were empty', async (what, broken) => {
  const { name, open } = newStore();
  if (what.includes('later')) (await openDB(name, 9)).close();
  else vi.stubGlobal('indexedDB', broken);
  const store = open();
  await store.keep(key('a'), answer);
  await store.noteDigest('a', 'b');
  expect(await store.find(key('a'))).toBeUndefined();
  expect(await store.digestAt('a')).toBeUndefined();
});

test('nobody waits for a database that hangs', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
  const store = newStore().open();
  const found = store.find(key('a'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await found).toBeUndefined();
  // From now on, without any waiting.
  expect(await store.find(key('a'))).toBeUndefined();
});

test('a full disk loses what is new, and nothing else', async () => {
  const store = newStore().open();
  await store.keep(key('a'), answer);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await store.keep(key('b'), answer);
  put.mockRestore();
  expect(await store.find(key('b'))).toBeUndefined();
  expect(await store.find(key('a'))).toEqual(answer);
});
