import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { speak } from '../../texts/text';
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
  speak(i18n.t);
  globalThis.hangtagOpenCard = openCard;
});
