import type { Handlers } from '../../messages/listen';
import type { Card } from './card';
import { loadReader } from './load-reader';
import { askedPicture } from './page-tags';

/** Longest time that the card is kept off the screen, should the background be stopped meanwhile. */
const LONGEST_HOLD = 2000;

const NOT_KEPT = { ok: false, problem: 'not-kept' } as const;

/** What the background asks back while it reads a picture that this frame has asked it for. */
export function answerBackground(
  card: Card,
): Required<Pick<Handlers, 'copy-picture' | 'frame-picture'>> {
  let release: ReturnType<typeof setTimeout> | undefined;
  const veil = (isVeiled: boolean) => {
    card.veil(isVeiled);
    globalThis.hangtagLabels?.veil(isVeiled);
  };

  return {
    async 'copy-picture'({ url, isOpen }) {
      const image = askedPicture(url);
      const reader = image && (await loadReader());
      if (!reader) return NOT_KEPT;
      const copy = await reader.pageCopy(image, isOpen);
      // The element may show another picture by now, and that one may have been drawn.
      return copy.ok && askedPicture(url) !== image ? NOT_KEPT : copy;
    },
    async 'frame-picture'({ url, hold }) {
      const reader = await loadReader();
      if (!reader) return { ok: false, problem: 'not-shown' };
      const frame = () => reader.framePicture(document, askedPicture(url));
      const before = frame();
      if (hold && !before.ok) return before;
      clearTimeout(release);
      veil(hold);
      if (!hold) return before;
      release = setTimeout(() => veil(false), LONGEST_HOLD);
      await painted();
      return frame();
    },
  };
}

/** Waits until what was changed is on the screen: the first frame only begins to draw it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    // A tab that goes to the back draws no more.
    setTimeout(resolve, LONGEST_HOLD / 4);
  });
}
