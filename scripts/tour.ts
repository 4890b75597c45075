import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { EngineStatus, PageImage, PageSummary } from '../messages/protocol';
import { readCard } from './card';
import type { ExtensionBrowser } from './launch';
import { engineStatus, tagPage } from './popup';
import { until } from './until';

/** What the extension said of one or more pages. */
export interface Tour {
  images: PageImage[];
  engine: EngineStatus;
  /** Files of the pictures that were taken. */
  screenshots: string[];
}

/**
 * Tags every picture of some pages through the extension, as a person would: opens the page, opens
 * the popup, presses its button. Then takes pictures of the first page, with a card, and its popup.
 * @param folder where the screenshots go
 * @param onProgress called with the number of pictures tagged so far, again and again
 * @throws when a page does not open
 */
export async function takeTour(
  hangtag: ExtensionBrowser,
  urls: readonly string[],
  folder: string,
  onProgress: (tagged: number) => void,
): Promise<Tour> {
  const images: PageImage[] = [];
  const screenshots: string[] = [];
  let engine: EngineStatus | undefined;
  for (const url of urls) {
    const page = await hangtag.browser.newPage();
    await openPage(page, url);
    const popup = await hangtag.openPopup(page);
    const summary = await tagPage(popup, (now) => onProgress(images.length + countTagged(now)));
    images.push(...summary.images);
    engine ??= await engineStatus(popup);
    if (screenshots.length === 0) {
      screenshots.push(await photographPopup(popup, folder));
      screenshots.push(await photographPage(hangtag, page, folder));
    }
    await popup.close();
    await page.close();
  }
  if (engine === undefined) throw new Error('There was no page to open.');
  return { images, engine, screenshots };
}

async function openPage(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url);
  } catch (error) {
    throw new Error(`${url} does not open: ${error instanceof Error ? error.message : error}`);
  }
}

function countTagged({ images }: PageSummary): number {
  return images.filter(({ result }) => result !== undefined).length;
}

async function photographPopup(popup: Page, folder: string): Promise<string> {
  const file = path.join(folder, 'popup.png');
  // Tall enough for all of it, so that its lazy thumbnails load too.
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewport({ width: 760, height });
  await until('the popup shows its thumbnails', () =>
    popup.evaluate(() =>
      [...document.images].every((image) => image.complete || !image.checkVisibility()),
    ),
  ).catch(() => undefined);
  // Loaded is not yet painted.
  await popup.evaluate(() =>
    Promise.allSettled([...document.images].map((image) => image.complete && image.decode())),
  );
  await popup.screenshot({ path: file });
  return file;
}

/** The page with a card on its first large picture, where it has one and the card comes. */
async function photographPage(
  hangtag: ExtensionBrowser,
  page: Page,
  folder: string,
): Promise<string> {
  await page.bringToFront();
  const middle = await middleOfFirstPicture(page);
  if (middle !== undefined) {
    await page.mouse.move(1, 1);
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    await until('a card shows', async () => (await readCard(hangtag, page))?.title, 5000).catch(
      () => undefined,
    );
    // The card fades in.
    await setTimeout(500);
  }
  const file = path.join(folder, 'shop.png');
  await page.screenshot({ path: file });
  return file;
}

function middleOfFirstPicture(page: Page): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(() => {
    const first = [...document.querySelectorAll('img')].find((img) => {
      const { width, height } = img.getBoundingClientRect();
      return Math.min(width, height) >= 100;
    });
    first?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = first?.getBoundingClientRect() ?? {};
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    return { x: x + width / 2, y: y + height / 2 };
  });
}
