import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { goToPicture } from './go-to-picture';
import { lightPictures } from './light-pictures';

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagLights:
    | { lightPictures: typeof lightPictures; goToPicture: typeof goToPicture }
    | undefined;
}

/** What points at pictures on the page, put there when the popup first asks for it. */
export default defineUnlistedScript(() => {
  globalThis.hangtagLights = { lightPictures, goToPicture };
});
