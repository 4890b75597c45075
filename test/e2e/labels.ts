import type { Page } from 'puppeteer-core';
import { readClosedShadows } from '../../scripts/closed-shadow';
import type { ExtensionBrowser } from '../../scripts/launch';

/** A small tag on a picture, and where it is in the window. */
export interface Label {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The small tags that a page shows. */
export async function readLabels(hangtag: ExtensionBrowser, page: Page): Promise<Label[]> {
  const found = await readClosedShadows(hangtag, page, (root) =>
    [...root.querySelectorAll('.label')].map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { text: label.textContent ?? '', x, y, width, height };
    }),
  );
  return found.flat();
}

/** Sets the popup's switch for small tags, as a person does. */
export async function switchLabels(popup: Page, isOn: boolean): Promise<void> {
  await popup.waitForSelector('.switch input');
  await popup.$eval(
    '.switch input',
    (input, wanted) => {
      const box = input as HTMLInputElement;
      if (box.checked !== wanted) box.click();
    },
    isOn,
  );
}
