import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { framePicture } from './frame-picture';
import { pageCopy } from './page-copy';
import { readHere } from './read-here';

const reader = { framePicture, pageCopy, readHere };

declare global {
  /** Shared with the content script: one world, which the page does not see. */
  var hangtagReader: typeof reader | undefined;
}

/**
 * What reads pictures within the page, apart from the content script: that one runs in every page,
 * this one only where the first picture is read.
 */
export default defineUnlistedScript(() => {
  globalThis.hangtagReader = reader;
});
