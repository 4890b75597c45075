import { inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';

/** A browser into which the extension was just installed: nothing is allowed. */
export const test = base
  .extend('fresh', async ({ viewport }, { onCleanup }) => {
    const name = inject('browser');
    const fresh = await launchWithExtension({
      name,
      executablePath: await ensureBrowser(name, console.log),
      headless: true,
      viewport,
    });
    onCleanup(() => fresh.close());
    return fresh;
  })
  // It comes in front, so it is waited for.
  .extend('welcome', async ({ fresh }) =>
    until('the welcome page is there', async () => {
      for (const page of await fresh.browser.pages()) {
        // In Firefox the driver does not know an extension's page by its address.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.endsWith('/welcome.html')) return page;
      }
      return undefined;
    }),
  );
