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

const says = (version: string, label = 0) => ({
  version,
  probabilities: Array.from({ length: 11 }, (_, output) => (output === label ? 1 : 0)),
});

test('the corrected pictures of a site are found, with what one network says of them', async () => {
  const { open } = newCorrections(9);
  const corrections = open();
  await corrections.note(picture('a', { site: 'one' }), 'bag', says('v1', 3));
  await corrections.note(picture('b', { site: 'one' }), 'coat', says('v1'));
  await corrections.note(picture('c', { site: 'two' }), 'dress', says('v1'));
  await corrections.note(picture('d', { site: 'one' }), 'dress', says('v2'));
  await corrections.note(picture('e', { site: 'one' }), 'dress');
  await corrections.note(picture('b', { site: 'one' }), undefined);
  for (const each of [corrections, open()]) {
    expect(await each.ofSite('one', 'v1')).toEqual([
      { probabilities: says('v1', 3).probabilities, shows: 'bag' },
    ]);
    expect(await each.ofSite('three', 'v1')).toEqual([]);
  }
  await corrections.clear();
  expect(await corrections.ofSite('one', 'v1')).toEqual([]);
});

test('what another network says later is added, of the last three networks', async () => {
  const { open } = newCorrections();
  const corrections = open();
  await corrections.note(picture('a', { site: 'one' }), 'bag', says('v1'));
  expect(await corrections.hear(picture('a'), says('v1', 5))).toBe(false);
  expect(await corrections.hear(picture('b'), says('v1'))).toBe(false);
  for (const version of ['v2', 'v3', 'v4']) {
    expect(await corrections.hear(picture('a'), says(version))).toBe(true);
  }
  const counts = (each: Corrections) =>
    Promise.all(['v1', 'v2', 'v4'].map(async (one) => (await each.ofSite('one', one)).length));
  expect(await counts(corrections)).toEqual([0, 1, 1]);
  expect(await counts(open())).toEqual([0, 1, 1]);
});

test('what was corrected before sites were kept counts on the site that shows it next', async () => {
  const corrections = newCorrections().open();
  await corrections.note(picture('a'), 'bag');
  expect(await corrections.hear(picture('a', { site: 'one' }), says('v1'))).toBe(true);
  expect(await corrections.ofSite('one', 'v1')).toHaveLength(1);
});

test('damaged probabilities are not learned from', async () => {
  const { name, open } = newCorrections();
  await open().note(picture('a', { site: 'one' }), 'bag', says('v1'));
  const database = await openDB(name);
  const damaged = { ...picture('b', { site: 'one' }), correction: 'bag', noted: 1 };
  await database.put('corrections', {
    ...damaged,
    said: [{ version: 'v1', probabilities: [1, Number.NaN] }],
  });
  expect(await open().ofSite('one', 'v1')).toHaveLength(1);
});
