import { bringIntoView } from './bring-into-view';
import { lightPictures } from './light-pictures';

/** Long enough to be found, short enough not to be in the way. */
const LIT_MILLISECONDS = 2500;

/** Scrolls a picture into the middle of the window and lights it for a moment. */
export function goToPicture(element: Element, signal: AbortSignal): void {
  if (signal.aborted) return;
  bringIntoView(element);
  lightPictures([element], AbortSignal.any([signal, AbortSignal.timeout(LIT_MILLISECONDS)]));
}
