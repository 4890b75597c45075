import { beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import { LazyScan } from './lazy-scan';
import { loadScan } from './load-scan';
import type { PageScan, ScannedPage } from './page-scan';

vi.mock('./load-scan', () => ({ loadScan: vi.fn() }));

const page = { isAlive: vi.fn() };
const scan = {
  answers: [{}],
  tagged: 3,
  elementsOf: vi.fn(() => [{}]),
  start: vi.fn(() => 'started'),
  summary: vi.fn(() => 'known'),
  forget: vi.fn(),
  correct: vi.fn(),
  hear: vi.fn(() => 'heard'),
  hearPage: vi.fn(),
};
const newScan = vi.fn((_: ScannedPage) => scan as unknown as PageScan);
const lazy = () => new LazyScan(page as unknown as ScannedPage);
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  page.isAlive.mockReturnValue(true);
  vi.mocked(loadScan).mockResolvedValue(newScan);
});

test('a page that nobody wants tagged needs no code for it', () => {
  const one = lazy();
  expect(one.summary()).toEqual({ phase: 'idle', images: [] });
  expect([one.answers, one.tagged, one.elementsOf(['a'])]).toEqual([[], 0, []]);
  one.forget();
  one.correct({});
  expect(loadScan).not.toHaveBeenCalled();
});

test('the code is loaded once, and gets all that was wished for meanwhile', async () => {
  const one = lazy();
  expect(one.start({ byHand: false })).toEqual({ phase: 'scanning', images: [] });
  one.start({ all: true });
  await settled();
  expect(newScan).toHaveBeenCalledTimes(1);
  expect(scan.start.mock.calls).toEqual([[{ byHand: false }], [{ all: true }]]);
  expect([one.summary(), one.tagged, one.start()]).toEqual(['known', 3, 'started']);
});

test('where the code cannot be had, nothing is found, and it is tried again at the next wish', async () => {
  vi.mocked(loadScan).mockResolvedValueOnce(undefined);
  const one = lazy();
  one.start();
  await settled();
  expect(one.summary()).toEqual({ phase: 'done', images: [] });
  one.start();
  await settled();
  expect(one.summary()).toBe('known');
});

test('whether the page counts is known to it from the start, and what is heard it says', async () => {
  const one = lazy();
  const image = { element: {} as Element, url: 'a' };
  const alone = { ok: false } as TagResult;
  expect(one.hear(image, alone)).toBe(alone);
  one.hearPage(false);
  one.start();
  await settled();
  expect(scan.hearPage.mock.calls).toEqual([[false]]);
  one.hearPage(true);
  expect(scan.hearPage.mock.lastCall).toEqual([true]);
  expect(one.hear(image, alone)).toBe('heard');
});

test('nothing begins once the extension is gone', async () => {
  const one = lazy();
  one.start();
  page.isAlive.mockReturnValue(false);
  await settled();
  expect(newScan).not.toHaveBeenCalled();
});
