import type { Answer } from '../../messages/protocol';
import { loadScan } from './load-scan';

/** What the page sells, as its finder reads it; nothing where that cannot be had. */
export async function pageProducts(): Promise<Answer<'page-products'>> {
  await loadScan();
  return { products: (await globalThis.hangtagPageProducts?.()) ?? [] };
}
