import type { Answer } from '../../messages/protocol';
import { loadFinder } from './load-finder';

/** What the page sells, as its finder reads it; nothing where that cannot be had. */
export async function pageProducts(): Promise<Answer<'page-products'>> {
  await loadFinder();
  return { products: (await globalThis.hangtagPageProducts?.()) ?? [] };
}
