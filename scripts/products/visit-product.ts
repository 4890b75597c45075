import * as v from 'valibot';
import { requests, type SoldProduct } from '../../messages/protocol';
import type { ExtensionBrowser } from '../launch';
import { firstAnswer, sendToTab } from '../pages/ask-tab';
import { type Visit, withPage } from '../pages/with-page';

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
    const question = { name: 'page-products', payload: {} };
    const ask = () => sendToTab(visit.asker, tab, question);
    const answer = await firstAnswer(visit.asker, tab, ask, READ_TIMEOUT);
    return v.parse(requests['page-products'].answer, answer).products;
  });
}
