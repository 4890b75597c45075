import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { ImageFailure, PictureFrame } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { decodedSize, type RgbaImage } from '../../model/image';
import { batched } from './batched';
import { bitmapPixels } from './bitmap-pixels';
import { inTime } from './in-time';

/** Why there is no picture to be had from the screen; `not-shown` where the page shows none at all. */
export type ScreenProblem = NonNullable<ImageFailure['tried']>['screen'] | 'not-shown';

type Place = PictureFrame & { ok: true };

interface Wanted {
  url: string;
  tabId: number;
  frameId: number;
}

/** Chromium captures twice a second at most: MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND. */
const CAPTURE_INTERVAL = 550;

/** How far a picture may move while the screen is read, in CSS pixels. */
const STILL = 1;

const PATIENCE_MILLISECONDS = 3000;

let lastCapture = Number.NEGATIVE_INFINITY;

/** Pictures that wait together are cut out of one image of the screen. */
const cutOut = batched(cutOutAll, { limit: 64, collectMilliseconds: 50 });

/**
 * Cuts a picture out of what its tab shows, where all of it is in view.
 * @returns its pixels, or why there are none
 */
export async function screenPicture(
  url: string,
  { tabId, frameId = 0 }: Sender,
): Promise<RgbaImage | ScreenProblem> {
  return tabId === undefined ? 'not-shown' : cutOut({ url, tabId, frameId });
}

async function cutOutAll(wanted: Wanted[]): Promise<(RgbaImage | ScreenProblem)[]> {
  const results = new Map<Wanted, RgbaImage | ScreenProblem>();
  for (const tabId of new Set(wanted.map((one) => one.tabId))) {
    const ofTab = wanted.filter((one) => one.tabId === tabId);
    const cut = await cutOutOfTab(tabId, ofTab).catch(() =>
      ofTab.map((): ScreenProblem => 'no-image'),
    );
    for (const [at, one] of ofTab.entries()) results.set(one, cut[at]!);
  }
  return wanted.map((one) => results.get(one)!);
}

async function cutOutOfTab(
  tabId: number,
  wanted: Wanted[],
): Promise<(RgbaImage | ScreenProblem)[]> {
  const before = await places(wanted, false);
  if (!before.some(isPlace)) return before.map(problemOf);
  await new Promise((resolve) => setTimeout(resolve, lastCapture + CAPTURE_INTERVAL - Date.now()));

  const held = await places(wanted, true);
  const screen = await capture(tabId);
  const after = await places(wanted, false);
  try {
    return await Promise.all(
      held.map(async (place, at) => {
        if (!isPlace(place)) return problemOf(place);
        if (typeof screen === 'string') return screen;
        const now = after[at];
        return isPlace(now) && isStill(place, now) ? crop(screen, place) : 'moved';
      }),
    );
  } finally {
    if (typeof screen !== 'string') screen.close();
  }
}

/** Where the pictures lie now; nothing where the page does not answer. */
function places(wanted: Wanted[], hold: boolean): Promise<(PictureFrame | undefined)[]> {
  return Promise.all(
    wanted.map(({ url, tabId, frameId }) =>
      inTime(askPage(tabId, frameId, 'frame-picture', { url, hold }), PATIENCE_MILLISECONDS).catch(
        () => undefined,
      ),
    ),
  );
}

/** What the tab shows, as long as it is the one in front. */
async function capture(tabId: number): Promise<ImageBitmap | ScreenProblem> {
  const { active, windowId } = await browser.tabs.get(tabId);
  if (!active || windowId === undefined) return 'not-in-front';
  lastCapture = Date.now();
  try {
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    // Another tab may have come to the front meanwhile, whose image is nobody's business.
    if (!(await browser.tabs.get(tabId)).active) return 'not-in-front';
    return await createImageBitmap(await (await fetch(address)).blob());
  } catch (error) {
    return /permission/i.test(String(error)) ? 'no-click' : 'no-image';
  }
}

async function crop(
  screen: ImageBitmap,
  { left, top, width, height, windowWidth }: Place,
): Promise<RgbaImage | ScreenProblem> {
  const scale = screen.width / windowWidth;
  const x = Math.round(left * scale);
  const y = Math.round(top * scale);
  const across = Math.min(Math.round(width * scale), screen.width - x);
  const down = Math.min(Math.round(height * scale), screen.height - y);
  if (Math.min(x, y) < 0 || Math.min(across, down) < 1) return 'not-in-view';
  const { width: resizeWidth, height: resizeHeight } = decodedSize(across, down);
  const options = { resizeWidth, resizeHeight, resizeQuality: 'high' } as const;
  return bitmapPixels(await createImageBitmap(screen, x, y, across, down, options));
}

function isStill(before: Place, after: Place): boolean {
  return (['left', 'top', 'width', 'height', 'windowWidth'] as const).every(
    (side) => Math.abs(before[side] - after[side]) <= STILL,
  );
}

function isPlace(frame: PictureFrame | undefined): frame is Place {
  return frame?.ok === true;
}

function problemOf(frame: PictureFrame | undefined): ScreenProblem {
  return frame && !frame.ok ? frame.problem : 'no-image';
}
