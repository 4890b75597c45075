import type { Page } from 'puppeteer-core';
import { type Card, readCard } from '../../scripts/card';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';

export interface Point {
  x: number;
  y: number;
}

/** A point where no page of the tests has a picture. */
const CORNER: Point = { x: 1, y: 1 };

/** The selector of a product on a page of the demo shop. */
export function product(id: string): string {
  return `[data-product="${id}"]`;
}

/** Scrolls the picture that an element is, or has in it, into view and gives its middle. */
export async function middleOfPicture(page: Page, selector: string): Promise<Point> {
  await page.waitForSelector(selector);
  return page.$eval(selector, (element) => {
    const [largest] = [element, ...element.querySelectorAll('*')]
      .filter(
        (inner) =>
          inner.localName === 'img' || getComputedStyle(inner).backgroundImage.includes('url('),
      )
      .sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight);
    if (!largest) throw new Error('There is no picture');
    largest.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = largest.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Rests the pointer on a picture and waits for its card. */
export async function hoverPicture(
  hangtag: ExtensionBrowser,
  page: Page,
  selector: string,
): Promise<Card> {
  // The card of another picture must not be taken for this one's: neither of the one under the
  // pointer after a page has loaded, nor of one that the pointer passes, however slow the machine.
  await page.mouse.move(CORNER.x, CORNER.y);
  await page.keyboard.press('Escape');
  await cardIsGone(hangtag, page);
  // Again and again, as a hand does: a page may shift while it loads, or its content script may
  // only start to listen.
  let nudge = 0;
  return until('hovering shows an answer', async () => {
    const { x, y } = await middleOfPicture(page, selector);
    nudge = 5 - nudge;
    await page.mouse.move(x + nudge, y);
    return settledCard(hangtag, page, 3000).catch(() => undefined);
  });
}

/** The card, once it has its answer. */
export function settledCard(
  hangtag: ExtensionBrowser,
  page: Page,
  timeout?: number,
): Promise<Card> {
  return until(
    'a card shows its answer',
    async () => {
      const card = await readCard(hangtag, page);
      return card && card.title !== '' && card;
    },
    timeout,
  );
}

/** Waits until no card shows. */
export async function cardIsGone(hangtag: ExtensionBrowser, page: Page): Promise<void> {
  await until('the card is gone', async () => (await readCard(hangtag, page)) === undefined);
}
