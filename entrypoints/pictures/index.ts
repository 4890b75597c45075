import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addressNow } from '../content-script/address-now';
import { anyImage } from '../content-script/found-image';
import { imageAtPoint } from '../content-script/image-at-point';
import { imageInFocus } from '../content-script/image-in-focus';
import { imageShowing } from '../content-script/image-showing';

const pictures = { anyImage, imageAtPoint, imageInFocus, imageShowing };

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagPictures: typeof pictures | undefined;
}

/**
 * What knows the picture that an element shows or will show, apart from the content script: that one
 * runs in every page, this one only where something is pointed at.
 */
export default defineUnlistedScript(() => {
  globalThis.hangtagPictures = pictures;
  globalThis.hangtagAddressNow = addressNow;
});
