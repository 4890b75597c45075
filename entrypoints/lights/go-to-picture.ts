import { lightPictures } from './light-pictures';

/** Long enough to be found, short enough not to be in the way. */
const LIT_MILLISECONDS = 2500;

/** Scrolls a picture into the middle of the window and lights it for a moment. */
export function goToPicture(element: Element, signal: AbortSignal): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    block: 'center',
    inline: 'center',
    behavior: isStill ? 'instant' : 'smooth',
  });
  lightPictures([element], AbortSignal.any([signal, AbortSignal.timeout(LIT_MILLISECONDS)]));
}
