import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCard } from './open-card';

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagOpenCard: typeof openCard | undefined;
}

/**
 * The card's drawing code, apart from the content script: that one runs in every page, this one
 * only where the first card is shown.
 */
export default defineUnlistedScript(() => {
  globalThis.hangtagOpenCard = openCard;
});
