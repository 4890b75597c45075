import * as v from 'valibot';
import { requests, type SoldProduct } from '../../messages/protocol';
import type { ExtensionBrowser } from '../launch';
import { joinTab, sendToTab } from '../pages/ask-tab';
import { type Visit, withPage } from '../pages/with-page';
import { until } from '../until';

/** How long a page may be read, in milliseconds. */
const READ_TIMEOUT = 60_000;

/**
 * What the extension reads of a page's products, the main one first.
 * @throws when the page does not open, or the extension does not answer
 */
export function visitProduct(hangtag: ExtensionBrowser, visit: Visit): Promise<SoldProduct[]> {
  return withPage(hangtag, visit, async ({ page, tab }) => {
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 3000 }).catch(() => undefined);
    await page.bringToFront();
    const answer = await until(
      'the extension answers on the page',
      () =>
        sendToTab(visit.asker, tab, { name: 'page-products', payload: {} }).catch(() =>
          joinTab(visit.asker, tab).catch(() => undefined),
        ),
      READ_TIMEOUT,
    );
    return v.parse(requests['page-products'].answer, answer).products;
  });
}
