import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { sampleTag } from '../../components/popup/sample';
import type { Labels } from '../labels/labels';
import { labelPictures } from './label-pictures';
import { loadLabels } from './load-labels';

vi.mock('./load-labels', () => ({ loadLabels: vi.fn() }));

const labels = { show: vi.fn(), hide: vi.fn(), veil: vi.fn() };
const card = { isVeiled: false };
const tag = sampleTag({ kind: 'none' }, { none: 0.9 });
const answers = [{ element: {} as Element, tag, isShown: () => true }];

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal('window', new EventTarget());
  Object.assign(window, { top: window });
  globalThis.hangtagLabels = undefined;
  vi.mocked(loadLabels).mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.hangtagLabels = labels as unknown as Labels;
    return globalThis.hangtagLabels;
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 40));

test('nothing is loaded where it is off, or nothing has an answer', async () => {
  const changed = labelPictures({ answers }, card, () => true, new AbortController().signal);
  changed();
  await settled();
  expect(loadLabels).not.toHaveBeenCalled();
  const empty = { answers: [] as typeof answers };
  await fakeBrowser.storage.local.set({ showTags: true });
  labelPictures(empty, card, () => true, new AbortController().signal)();
  vi.mocked(loadLabels).mockClear();
  await settled();
  expect(loadLabels).not.toHaveBeenCalled();
});

test('follows the setting and the answers, and loads its code once', async () => {
  const end = new AbortController();
  let isAlive = true;
  const changed = labelPictures({ answers }, card, () => isAlive, end.signal);
  await settled();
  await fakeBrowser.storage.local.set({ showTags: true });
  changed();
  changed();
  await settled();
  expect(loadLabels).toHaveBeenCalledTimes(1);
  const read = labels.show.mock.lastCall?.[0];
  expect(read()).toBe(answers);
  isAlive = false;
  expect(read()).toBeUndefined();
  await fakeBrowser.storage.local.set({ showTags: false });
  expect(labels.hide).toHaveBeenCalled();
});

test('what was on before is on from the start, but not in a frame', async () => {
  await fakeBrowser.storage.local.set({ showTags: true });
  labelPictures({ answers }, card, () => true, new AbortController().signal);
  await settled();
  expect(labels.show).toHaveBeenCalled();
  vi.clearAllMocks();
  Object.assign(window, { top: {} });
  labelPictures({ answers }, card, () => true, new AbortController().signal)();
  await settled();
  expect(loadLabels).not.toHaveBeenCalled();
});

test('a page that comes back looks at the setting anew', async () => {
  labelPictures({ answers }, card, () => true, new AbortController().signal);
  await settled();
  // Put away whole, a page hears of no change.
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async () => ({ showTags: true }));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await settled();
  expect(labels.show).not.toHaveBeenCalled();
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settled();
  expect(labels.show).toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('tags that come while the screen is read cannot be seen', async () => {
  await fakeBrowser.storage.local.set({ showTags: true });
  const reading = { isVeiled: true };
  labelPictures({ answers }, reading, () => true, new AbortController().signal);
  await settled();
  expect(labels.veil.mock.calls).toEqual([[true]]);
  expect(labels.veil.mock.invocationCallOrder[0]).toBeLessThan(
    labels.show.mock.invocationCallOrder[0] ?? 0,
  );
});
