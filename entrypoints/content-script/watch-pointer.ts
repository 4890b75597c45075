import type { Card } from './card';
import type { FoundImage } from './found-image';
import { hoverIntent } from './hover-intent';
import { loadPictures } from './load-pictures';

/** Looking up what lies under the pointer costs a style lookup or two: not at every pixel. */
const LOOK_EVERY = 60;

/**
 * Shows the card of the picture that the pointer rests on.
 * @param taggedView the picture that counts for one that is pointed at
 */
export function watchPointer(
  card: Card,
  taggedView: (image: FoundImage) => FoundImage,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  let point: { x: number; y: number } | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const imageHere = async () => {
    const pictures = point && (await loadPictures());
    const image = point && pictures?.imageAtPoint(document, point.x, point.y);
    return image && taggedView(image);
  };
  const intent = hoverIntent(
    async (image) => {
      if (card.pinned) return;
      // Lists recycle their rows under a pointer that rests.
      const now = await imageHere();
      if (isSame(image, now) || isSame(image, card.image)) void card.show(image);
      else intent(now);
    },
    (image) => card.leave(image),
  );

  const look = async () => {
    const image = await imageHere();
    looking = undefined;
    if (!signal.aborted) intent(image);
  };
  const lookSoon = () => {
    if (!signal.aborted) looking ??= setTimeout(look, LOOK_EVERY);
  };

  const watch = ({ clientX: x, clientY: y, target, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return;
    point = { x, y };
    if (!card.isHost(target)) return lookSoon();
    // On the card is on its picture.
    clearTimeout(looking);
    looking = undefined;
    intent(card.image);
  };
  document.addEventListener('pointermove', watch, options);
  // Moves within a frame are not heard here, but its entry is.
  document.addEventListener('pointerover', watch, options);

  // The page may also move away under a pointer that rests.
  const lookAgain = () => point && lookSoon();
  document.addEventListener('scroll', lookAgain, options);
  document.addEventListener('load', lookAgain, options);
  card.onLost = lookAgain;

  const leave = () => {
    point = undefined;
    lookSoon();
  };
  // On the document, since a page may bring another root element; every element that is left is told.
  const leftPage = ({ target }: Event) => target === document.documentElement && leave();
  document.addEventListener('pointerleave', leftPage, options);
}

function isSame(one: FoundImage, other: FoundImage | undefined): boolean {
  return one.element === other?.element && one.url === other.url;
}
