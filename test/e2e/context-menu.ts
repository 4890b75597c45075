import type { Page } from 'puppeteer-core';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';
import { serviceWorker } from './background';
import type { Point } from './pictures';

/** Right-clicks and chooses the extension's entry. */
export async function chooseTagThisImage(
  hangtag: ExtensionBrowser,
  page: Page,
  { x, y }: Point,
  entry = 'Tag this image',
): Promise<void> {
  await page.mouse.click(x, y, { button: 'right' });
  await (hangtag.name === 'chromium' ? chooseInChromium(hangtag) : chooseInFirefox(hangtag, entry));
}

/** Chromium without a window draws no menu: the event of the choice is made in the worker. */
async function chooseInChromium(hangtag: ExtensionBrowser): Promise<void> {
  const worker = await serviceWorker(hangtag);
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(filter: object): Promise<object[]> };
        contextMenus: {
          update(entry: string, properties: object): Promise<void>;
          onClicked: { dispatch(info: object, tab: object | undefined): void };
        };
      };
    };
    // Fails where the menu has no such entry.
    await chrome.contextMenus.update('tag-image', { enabled: true });
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'tag-image', frameId: 0 }, tab);
  });
}

async function chooseInFirefox({ browser }: ExtensionBrowser, words: string): Promise<void> {
  const inMenu = (expression: string) =>
    runInFirefoxWindow(
      browser,
      `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = [...menu.querySelectorAll('menuitem')]
          .find(({ label, hidden }) => label === '${words}' && !hidden);
        return ${expression};
      })()`,
    );
  await until('the context menu is open', async () => (await inMenu('menu.state')) === 'open');
  await inMenu('menu.activateItem(entry)');
  await until('the context menu is closed', async () => (await inMenu('menu.state')) === 'closed');
}
