import type { Page } from 'puppeteer-core';
import { pressButton } from '../../scripts/popup';
import { until } from '../../scripts/until';

interface Catching extends Window {
  savedTexts?: string[];
}

/**
 * Presses a button that saves a file, and gives the file's text. Headless browsers have no folder
 * for downloads: what would be saved is caught on its way.
 */
export async function savedText(popup: Page, words: string): Promise<string> {
  await popup.evaluate(() => {
    const page = window as Catching;
    if (!page.savedTexts) {
      const original = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        // The popup has addresses made for its small pictures, too.
        const isPicture = file.type.startsWith('image/');
        if (!isPicture) void file.text().then((text) => page.savedTexts?.push(text));
        return original(file);
      };
    }
    page.savedTexts = [];
  });
  await pressButton(popup, words);
  return until('a file is saved', () => popup.evaluate(() => (window as Catching).savedTexts?.[0]));
}
