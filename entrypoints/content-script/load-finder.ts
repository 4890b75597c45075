import { askBackground } from '../../messages/send';

/**
 * What finds the page's products, which the background puts into this frame at the first need.
 * @returns nothing where that is not possible, as when the page is being left
 */
export async function loadFinder(): Promise<typeof globalThis.hangtagFindProducts> {
  if (!globalThis.hangtagFindProducts)
    await askBackground('load-code', { part: 'finder' }).catch(() => {});
  return globalThis.hangtagFindProducts;
}
