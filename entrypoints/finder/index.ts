import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SoldProduct } from '../../messages/protocol';
import { ownHosts } from '../card/own-hosts';
import { addressNow } from '../content-script/address-now';
import { type FindProducts, PageScan, type ScannedPage } from '../content-script/page-scan';
import { findProducts } from './find-products';
import { inSlices } from './in-slices';
import { findPageProducts } from './page-products';
import type { Memory } from './score';
import { shadowRootOf } from './shadow-root-of';

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagNewScan: ((page: ScannedPage) => PageScan) | undefined;
  var hangtagPageProducts: (() => Promise<SoldProduct[]>) | undefined;
}

/**
 * What finds the product images of the page and follows it, apart from the content script: that one
 * runs in every page, this one only where somebody wants the page tagged.
 */
export default defineUnlistedScript(() => {
  const memory: Memory = new WeakMap();
  // What the extension shows on the page is none of the page's pictures.
  const shadowRoot = (element: Element) => (ownHosts().has(element) ? null : shadowRootOf(element));
  const find: FindProducts = (signal, onRoot) =>
    inSlices(findProducts(document, { shadowRoot, onRoot }, memory), signal);
  globalThis.hangtagAddressNow = addressNow;
  globalThis.hangtagNewScan = (page) => new PageScan(find, page);
  globalThis.hangtagPageProducts = () => inSlices(findPageProducts(document, { shadowRoot }));
});
