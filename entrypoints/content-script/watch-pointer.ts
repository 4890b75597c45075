import type { Card } from './card';
import { hoverIntent } from './hover-intent';
import { loadPictures } from './load-pictures';

/** Looking up what lies under the pointer costs a style lookup or two: not at every pixel. */
const LOOK_EVERY = 60;

/** Shows the card of the picture that the pointer rests on. */
export function watchPointer(card: Card, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let point: { x: number; y: number } | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const intent = hoverIntent(
    (image) => card.pinned || card.show(image),
    (image) => card.leave(image),
  );

  const look = async () => {
    const pictures = point && (await loadPictures());
    looking = undefined;
    // The pointer may have gone on meanwhile.
    if (!signal.aborted) intent(point && pictures?.imageAtPoint(document, point.x, point.y));
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
  document.addEventListener('scroll', () => point && lookSoon(), options);

  const leave = () => {
    point = undefined;
    lookSoon();
  };
  // Not while it is captured: then every element within that is left would count.
  document.documentElement.addEventListener('pointerleave', leave, { signal });
}
