import type { Page } from 'puppeteer-core';
import { readClosedShadows } from './closed-shadow';
import type { ExtensionBrowser } from './launch';

/** What the card on a page shows now. */
export interface Card {
  /** What a screen reader calls it: the tag, or why there is none. */
  label: string;
  /** Its heading: the class, or "No tag". */
  title: string;
  /** The first three classes, as they are written beside their bars. */
  topThree: string[];
  /** All of its text. */
  text: string;
  /** Size of the picture that the network saw, in its own pixels; 0 where there is none. */
  inputWidth: number;
  box: { x: number; y: number; width: number; height: number };
}

/** The card that hangs on the page in front, or undefined where none shows. */
export async function readCard(hangtag: ExtensionBrowser, page: Page): Promise<Card | undefined> {
  const cards = await readClosedShadows(hangtag, page, (root): Card | undefined => {
    const card = root.querySelector('[aria-label^="Hangtag"]');
    const { x, y, width, height } = card?.getBoundingClientRect() ?? {};
    if (!card || !width || !height || x === undefined || y === undefined) return undefined;
    return {
      label: card.getAttribute('aria-label') ?? '',
      title: card.querySelector('h1')?.textContent ?? '',
      topThree: [...card.querySelectorAll('li')].map((item) => item.textContent ?? ''),
      text: card.textContent ?? '',
      inputWidth: card.querySelector('canvas')?.width ?? 0,
      box: { x, y, width, height },
    };
  });
  return cards.find((card) => card !== undefined && card !== null);
}
