import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { speak } from '../../texts/text';
import { Labels } from './labels';

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagLabels: Labels | undefined;
}

/** What draws small tags on the pictures, put into a page where that is switched on. */
export default defineUnlistedScript(() => {
  speak(i18n.t);
  globalThis.hangtagLabels = new Labels();
});
