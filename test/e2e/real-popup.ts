import type { Page } from 'puppeteer-core';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';

/** Longest wait for the popup's own answer; then it is asked again. */
const PATIENCE_MILLISECONDS = 2000;

/** Presses the extension's button in the browser, and gives the words of the popup that opens. */
export async function openRealPopup(hangtag: ExtensionBrowser, page: Page): Promise<string> {
  await page.bringToFront();
  return hangtag.name === 'chromium' ? inChromium(hangtag, page) : inFirefox(hangtag);
}

/** Closes the popup as a press elsewhere does. */
export async function closeRealPopup(hangtag: ExtensionBrowser, page: Page): Promise<void> {
  if (hangtag.name === 'chromium') return page.mouse.click(2, 2);
  // The driver's own presses do not get past an open panel.
  await runInFirefoxWindow(
    hangtag.browser,
    `[...document.querySelectorAll('panel')]
      .filter(({ state }) => state === 'open')
      .forEach((panel) => panel.hidePopup())`,
  );
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
        const { messageManager } = popup;
        const answer = ({ data }) => {
          messageManager.removeMessageListener('hangtag:words', answer);
          resolve(data);
        };
        messageManager.addMessageListener('hangtag:words', answer);
        // While the popup's page is changing over to another process, nobody answers.
        setTimeout(() => answer({ data: '' }), ${PATIENCE_MILLISECONDS});
        messageManager.loadFrameScript(
          ${JSON.stringify(`data:,${encodeURIComponent(readWords)}`)}, false);
      })`,
    );
    return words !== '' && words;
  });
}
