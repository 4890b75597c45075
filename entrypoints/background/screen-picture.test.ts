import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PictureFrame } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { bitmapPixels } from './bitmap-pixels';
import { type ScreenProblem, screenPicture } from './screen-picture';

vi.mock('../../messages/send', () => ({ askPage: vi.fn() }));
vi.mock('./bitmap-pixels', () => ({ bitmapPixels: vi.fn() }));

const sender = { tabId: 7, frameId: 0, address: 'https://shop.example', isPrivate: false };
const place: PictureFrame = {
  ok: true,
  left: 100,
  top: 50,
  width: 200,
  height: 300,
  windowWidth: 1000,
};
const pixels = { width: 1, height: 1, data: new Uint8Array(4) };

const capture = vi.fn(async () => 'data:image/png;base64,AAEC');
const getTab = vi.fn(async () => ({ active: true, windowId: 3 }));
const crop = vi.fn(async (..._: unknown[]) => ({ width: 2000, height: 1600, close() {} }));
/** What the page says of its picture: before, while it holds still, and afterwards. */
const frame = vi.fn(async (_hold: boolean): Promise<PictureFrame> => place);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  fakeBrowser.tabs.captureVisibleTab = capture as never;
  fakeBrowser.tabs.get = getTab as never;
  vi.stubGlobal('createImageBitmap', crop);
  vi.mocked(askPage).mockImplementation((async (
    _tab: number,
    _frame: number,
    _name: string,
    { hold }: { hold: boolean },
  ) => frame(hold)) as never);
  vi.mocked(bitmapPixels).mockReturnValue(pixels);
});

afterEach(() => vi.useRealTimers());

/** Cuts a picture out, with as much time as that takes. */
async function cutOut(name = 'a') {
  const cut = screenPicture(`https://shop.example/${name}.jpg`, sender);
  await vi.runAllTimersAsync();
  return cut;
}

test('cuts the picture out of the screen, whose pixels may be finer than the page’s', async () => {
  expect(await cutOut()).toBe(pixels);
  expect(crop.mock.lastCall?.slice(1, 5)).toEqual([200, 100, 400, 600]);
  expect(capture).toHaveBeenCalledWith(3, { format: 'png' });
  expect(frame.mock.calls.flat()).toEqual([false, true, false]);
});

test('one image of the screen serves all that wait', async () => {
  const cut = await Promise.all(['a', 'b', 'c'].map(cutOut));
  expect(cut).toEqual([pixels, pixels, pixels]);
  expect(capture).toHaveBeenCalledTimes(1);
});

test('the screen is read no more than twice a second', async () => {
  const times: number[] = [];
  capture.mockImplementation(async () => {
    times.push(Date.now());
    return 'data:image/png;base64,AAEC';
  });
  for (let time = 0; time < 3; time++) await cutOut();
  const [first = 0, second = 0, third = 0] = times;
  expect(second - first).toBeGreaterThan(500);
  expect(third - second).toBeGreaterThan(500);
});

const refused = (problem: ScreenProblem): PictureFrame => ({ ok: false, problem });

test.each<[what: string, problem: ScreenProblem, arrange: () => unknown]>([
  ['the page shows none', 'not-shown', () => frame.mockResolvedValueOnce(refused('not-shown'))],
  ['it is not in view', 'not-in-view', () => frame.mockResolvedValueOnce(refused('not-in-view'))],
  [
    'it is covered meanwhile',
    'covered',
    () => frame.mockResolvedValueOnce(place).mockResolvedValueOnce(refused('covered')),
  ],
  [
    'the page scrolls meanwhile',
    'moved',
    () =>
      frame
        .mockResolvedValueOnce(place)
        .mockResolvedValueOnce(place)
        .mockResolvedValueOnce({ ...place, top: 20 }),
  ],
  [
    'its tab is not in front',
    'not-in-front',
    () => getTab.mockResolvedValueOnce({ active: false, windowId: 3 }),
  ],
  [
    'another tab comes to the front meanwhile',
    'not-in-front',
    () =>
      getTab
        .mockResolvedValueOnce({ active: true, windowId: 3 })
        .mockResolvedValueOnce({ active: false, windowId: 3 }),
  ],
  [
    'there was no click',
    'no-click',
    () => capture.mockRejectedValueOnce(new Error('Missing activeTab permission')),
  ],
  [
    'the browser fails',
    'no-image',
    () => capture.mockRejectedValueOnce(new Error('image readback failed')),
  ],
  [
    'it lies beyond the image',
    'not-in-view',
    () => frame.mockResolvedValue({ ...place, left: 5000 }),
  ],
  ['the page is gone', 'no-image', () => vi.mocked(askPage).mockRejectedValue(new Error('gone'))],
])('where %s: %s', async (_, problem, arrange) => {
  frame.mockReset().mockResolvedValue(place);
  arrange();
  expect(await cutOut()).toBe(problem);
});
