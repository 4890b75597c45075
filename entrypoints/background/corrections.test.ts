import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { Corrections, type Picture } from './corrections';

vi.mock('idb', { spy: true });

let number = 0;

/** Corrections of their own for each test; `open` opens them anew, as a restarted worker does. */
function newCorrections(max = 3) {
  const name = `corrections-${number++}`;
  return { name, open: () => new Corrections({ name, max }) };
}

const look = (level: number) => btoa(String.fromCharCode(...Array(64).fill(level)));

const picture = (digest: string, change: Partial<Picture> = {}): Picture => ({
  digest,
  place: undefined,
  look: look(100),
  ...change,
});

/** Corrections for whose database nobody waits any longer; `answer` has it open. */
async function openSlowly(open: () => Corrections) {
  const { openDB: openAtOnce } = await vi.importActual<typeof import('idb')>('idb');
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.mocked(openDB).mockImplementationOnce(async (...asked) => {
    await answered;
    return openAtOnce(...asked);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const corrections = open();
  const counted = corrections.count();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await counted).toBeUndefined();
  vi.useRealTimers();
  return { corrections, answer };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what was noted outlives a restart, until it is taken back', async () => {
  const { open } = newCorrections();
  expect(await open().note(picture('a'), 'dress')).toMatchObject({ kept: true });
  const later = open();
  expect(await later.of(picture('a'))).toBe('dress');
  expect(await later.of(picture('b'))).toBeUndefined();
  expect(await later.note(picture('a'), undefined)).toMatchObject({ kept: true });
  expect(await later.of(picture('a'))).toBeUndefined();
  expect(await open().of(picture('a'))).toBeUndefined();
});

test('the last word counts', async () => {
  const { open } = newCorrections();
  const corrections = open();
  await Promise.all([
    corrections.note(picture('a'), 'dress'),
    corrections.note(picture('a'), 'none'),
  ]);
  expect(await corrections.of(picture('a'))).toBe('none');
  expect(await open().of(picture('a'))).toBe('none');
  expect(await open().count()).toBe(1);
});

test('the oldest give way, in memory and on the disk', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { open } = newCorrections();
  const corrections = open();
  for (const [at, digest] of ['a', 'b', 'c', 'a', 'd'].entries()) {
    vi.setSystemTime(at);
    await corrections.note(picture(digest), 'bag');
  }
  for (const each of [corrections, open()]) {
    expect(
      await Promise.all(['a', 'b', 'c', 'd'].map((digest) => each.of(picture(digest)))),
    ).toEqual(['bag', undefined, 'bag', 'bag']);
  }
});

test('all can be forgotten', async () => {
  const { open } = newCorrections();
  const corrections = open();
  await corrections.note(picture('a'), 'bag');
  await corrections.note(picture('b'), 'coat');
  expect(await corrections.count()).toBe(2);
  expect(await corrections.clear()).toBe(true);
  expect(await corrections.count()).toBe(0);
  expect(await open().count()).toBe(0);
});

test('what is no correction is not given out as one', async () => {
  const { name, open } = newCorrections();
  await open().note(picture('a'), 'bag');
  const database = await openDB(name);
  await database.put('corrections', { ...picture('b'), correction: 'hat', noted: 1 });
  expect(await open().of(picture('b'))).toBeUndefined();
  expect(await open().of(picture('a'))).toBe('bag');
});

test('without a database they last as long as the memory, and that is told', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { open } = newCorrections();
  const corrections = open();
  expect(await corrections.note(picture('a'), 'bag')).toMatchObject({ kept: false });
  expect(await corrections.of(picture('a'))).toBe('bag');
  expect(await open().of(picture('a'))).toBeUndefined();
});

test('nobody waits for a database that hangs', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
  const corrections = newCorrections().open();
  const found = corrections.of(picture('a'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await found).toBeUndefined();
  expect(await corrections.count()).toBeUndefined();
});

test('what a slow database holds counts once it has opened, and what was said meanwhile is written', async () => {
  const { open } = newCorrections();
  for (const digest of ['a', 'b', 'd']) await open().note(picture(digest), 'coat');

  const { corrections, answer } = await openSlowly(open);
  expect(await corrections.note(picture('b'), 'bag')).toMatchObject({ kept: false });
  await corrections.note(picture('d'), undefined);
  expect(await corrections.of(picture('b'))).toBe('bag');
  expect(await corrections.of(picture('a'))).toBeUndefined();
  expect(await corrections.count()).toBeUndefined();

  answer();
  await vi.waitFor(async () => expect(await corrections.count()).toBe(2));
  expect(await corrections.of(picture('a'))).toBe('coat');
  expect(await corrections.of(picture('b'))).toBe('bag');
  expect(await corrections.of(picture('d'))).toBeUndefined();
  expect(await corrections.note(picture('c'), 'coat')).toMatchObject({ kept: true });
  expect(await open().of(picture('b'))).toBe('bag');
  expect(await open().of(picture('d'))).toBeUndefined();
});

test('all that a slow database holds can be forgotten before it opens', async () => {
  const { open } = newCorrections();
  await open().note(picture('a'), 'coat');
  const { corrections, answer } = await openSlowly(open);
  expect(await corrections.clear()).toBe(false);
  await corrections.note(picture('b'), 'bag');
  answer();
  await vi.waitFor(async () => expect(await corrections.count()).toBe(1));
  expect(await corrections.note(picture('c'), 'bag')).toMatchObject({ kept: true });
  expect(await open().of(picture('a'))).toBeUndefined();
  expect(await open().of(picture('b'))).toBe('bag');
});

test('a full disk is told', async () => {
  const { open } = newCorrections();
  const corrections = open();
  await corrections.note(picture('a'), 'bag');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await corrections.note(picture('b'), 'bag')).toMatchObject({ kept: false });
  expect(await corrections.of(picture('b'))).toBe('bag');
  vi.restoreAllMocks();
  expect(await open().of(picture('a'))).toBe('bag');
});

test.each([
  ['the same place and look', { place: 'shop', look: look(102) }, 'coat'],
  ['the same place, another look', { place: 'shop', look: look(120) }, undefined],
  ['another place', { place: 'elsewhere', look: look(100) }, undefined],
  ['no place', {}, undefined],
])('a picture that is read in another way: %s', async (_, change, correction) => {
  const { open } = newCorrections();
  await open().note(picture('file', { place: 'shop' }), 'coat');
  expect(await open().of(picture('pixels', change))).toBe(correction);
});

test('a picture that was read in two ways is corrected and taken back as one', async () => {
  const corrections = newCorrections().open();
  const [file, pixels] = [picture('file', { place: 'shop' }), picture('pixels', { place: 'shop' })];
  await corrections.note(file, 'coat');
  expect(await corrections.note(pixels, 'dress')).toEqual({
    kept: true,
    digests: ['file', 'pixels'],
  });
  expect(await corrections.of(file)).toBe('dress');
  expect(await corrections.count()).toBe(1);
  await corrections.note(file, undefined);
  expect(await corrections.of(pixels)).toBeUndefined();
});

test('without a name nothing is kept', async () => {
  const corrections = new Corrections({ max: 1 });
  expect(await corrections.note(picture('a'), 'bag')).toMatchObject({ kept: false });
  expect(await corrections.of(picture('a'))).toBe('bag');
  // Taken back, it is as if it had never been.
  expect(await corrections.note(picture('a'), undefined)).toMatchObject({ kept: true });
});
