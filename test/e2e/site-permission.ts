import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from '../../scripts/browsers';
import { buildFolder, type ExtensionBrowser, launchWithExtension } from '../../scripts/launch';
import { pressButton, waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';

/**
 * Starts a browser in which sites can be allowed for good without a person who answers the
 * browser's question. Firefox has a preference for it. Chromium keeps what an extension may read
 * when it is replaced by another version, so there a build that holds the permission is installed
 * first, and then the real one in its place.
 */
export async function launchToAllow(
  name: BrowserName,
  viewport: { width: number; height: number },
): Promise<ExtensionBrowser> {
  const hangtag = await launchWithExtension({
    name,
    executablePath: await ensureBrowser(name, console.log),
    headless: true,
    allSites: name === 'chromium',
    viewport,
  });
  if (name === 'chromium') {
    const manifest = path.join(hangtag.folder, 'manifest.json');
    await copyFile(path.join(buildFolder(name), 'manifest.json'), manifest);
    await hangtag.browser.installExtension(hangtag.folder);
  }
  return hangtag;
}

/** Allows the page's site for good: in Firefox with the popup's button, in Chromium it is by now. */
export async function allowSite(hangtag: ExtensionBrowser, page: Page): Promise<void> {
  if (hangtag.name === 'firefox') {
    const popup = await hangtag.openPopup(page);
    await pressButton(popup, 'Always on this site');
    await waitForButton(popup, 'Turn off on this site');
    await popup.close();
  }
  await until('the site is allowed', () => mayRead(hangtag, page));
  await page.bringToFront();
}

/** Takes back what is allowed, with the popup's button. */
export async function takeBackSite(hangtag: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await hangtag.openPopup(page);
  const words = hangtag.name === 'firefox' ? 'Turn off on this site' : 'Turn off on all sites';
  await pressButton(popup, words);
  await until('the site is taken back', async () => !(await mayRead(hangtag, page)));
  await popup.close();
  await page.bringToFront();
}

/** Whether the extension may read the page's site without being asked for it. */
export async function mayRead(hangtag: ExtensionBrowser, page: Page): Promise<boolean> {
  const own = await hangtag.openExtensionPage('welcome.html');
  const may = await own.evaluate(
    (origin) => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: { contains(asked: { origins: string[] }): Promise<boolean> } };
      };
      return chrome.permissions.contains({ origins: [origin] });
    },
    `*://${new URL(page.url()).hostname}/*`,
  );
  await own.close();
  return may;
}
