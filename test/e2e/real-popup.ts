import type { Page } from 'puppeteer-core';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';

/** Presses the extension's button in the browser, and gives the words of the popup that opens. */
export async function openRealPopup(hangtag: ExtensionBrowser, page: Page): Promise<string> {
  await page.bringToFront();
  return hangtag.name === 'chromium' ? inChromium(hangtag, page) : inFirefox(hangtag);
}

async function inChromium({ browser }: ExtensionBrowser, page: Page): Promise<string> {
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(page);
  return until('the popup shows the page', async () => {
    const pages = (await extension?.pages()) ?? [];
    const popup = pages.find((one) => one.url().endsWith('/popup.html'));
    return (await popup?.$('main h2')) ? popup?.$eval('main', (main) => main.innerText) : undefined;
  });
}

/** The popup of a button in Firefox's toolbar is a browser within the window. */
async function inFirefox({ browser }: ExtensionBrowser): Promise<string> {
  const readWords = `
    const heading = content.document.querySelector('main h2');
    sendAsyncMessage('hangtag:words', heading ? content.document.body.innerText : '');`;
  await runInFirefoxWindow(
    browser,
    `(() => {
      const [{ id, extension }] = WebExtensionPolicy.getActiveExtensions()
        .filter(({ name }) => name === 'Hangtag');
      const { ExtensionParent } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      return id;
    })()`,
  );
  return until('the popup shows the page', async () => {
    const words = await runInFirefoxWindow(
      browser,
      `new Promise((resolve) => {
        const popup = document.querySelector('browser.webextension-popup-browser');
        if (!popup?.messageManager) return resolve('');
        popup.messageManager.addMessageListener('hangtag:words', function listener({ data }) {
          popup.messageManager.removeMessageListener('hangtag:words', listener);
          resolve(data);
        });
        popup.messageManager.loadFrameScript(
          ${JSON.stringify(`data:,${encodeURIComponent(readWords)}`)}, false);
      })`,
    );
    return words !== '' && words;
  });
}
