import type { Page } from 'puppeteer-core';
import { pressButton } from '../../scripts/popup';
import { until } from '../../scripts/until';

interface Catching extends Window {
  savedTexts?: string[];
}

/**
 * Presses a button that saves a file, and gives the file's text. It is caught on its way to the
 * browser's downloads: headless browsers have no folder for them, and Firefox's list of them takes the
 * keyboard from the page.
 */
export async function savedText(popup: Page, words: string): Promise<string> {
  await popup.evaluate(() => {
    const page = window as Catching;
    if (!page.savedTexts) {
      const files = new Map<string, Blob>();
      const original = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        const address = original(file);
        files.set(address, file);
        return address;
      };
      HTMLAnchorElement.prototype.click = function () {
        const file = this.download && files.get(this.href);
        if (file) void file.text().then((text) => page.savedTexts?.push(text));
      };
    }
    page.savedTexts = [];
  });
  await pressButton(popup, words);
  return until('a file is saved', () => popup.evaluate(() => (window as Catching).savedTexts?.[0]));
}
