import type { WebWorker } from 'puppeteer-core';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';

/** Chromium's service worker of the extension. */
export async function serviceWorker({ browser }: ExtensionBrowser): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker has no debugging session');
  return worker;
}

/** Ends the background, as the browser does after some idle time or to save memory. */
export async function stopBackground(hangtag: ExtensionBrowser): Promise<void> {
  if (hangtag.name === 'chromium') {
    const { browser } = hangtag;
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    await (await serviceWorker(hangtag)).close();
    // A page that waits for an answer may have started another one by now.
    await until('the worker is gone', async () => !browser.targets().includes(target));
    return;
  }
  const state = await runInFirefoxWindow(
    hangtag.browser,
    `(async () => {
      const [{ extension }] = WebExtensionPolicy.getActiveExtensions()
        .filter(({ name }) => name === 'Hangtag');
      await extension.terminateBackground();
      return extension.backgroundState;
    })()`,
  );
  if (state !== 'stopped') throw new Error(`Firefox left the background ${state}`);
}
