import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SoldProduct } from '../../messages/protocol';
import { type Candidate, findProducts } from './find-products';
import { inSlices } from './in-slices';
import { findPageProducts } from './page-products';
import type { Memory } from './score';
import { shadowRootOf } from './shadow-root-of';

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagFindProducts: ((signal?: AbortSignal) => Promise<Candidate[]>) | undefined;
  var hangtagPageProducts: (() => Promise<SoldProduct[]>) | undefined;
}

/**
 * What finds the product images of the page, apart from the content script: that one runs in every
 * page, this one only where somebody wants the page tagged.
 */
export default defineUnlistedScript(() => {
  const memory: Memory = new WeakMap();
  globalThis.hangtagFindProducts = (signal) =>
    inSlices(findProducts(document, { shadowRoot: shadowRootOf }, memory), signal);
  globalThis.hangtagPageProducts = () =>
    inSlices(findPageProducts(document, { shadowRoot: shadowRootOf }));
});
