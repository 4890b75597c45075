import { bringIntoView } from './bring-into-view';
import { lightPictures } from './light-pictures';

/** Long enough to be found, short enough not to be in the way. */
const LIT_MILLISECONDS = 2500;

/** Scrolls a picture into the middle of the window and lights it for a moment. */
export function goToPicture(read: () => readonly Element[], signal: AbortSignal): void {
  const [element] = read();
  if (signal.aborted || !element) return;
  bringIntoView(element);
  lightPictures(read, AbortSignal.any([signal, AbortSignal.timeout(LIT_MILLISECONDS)]));
}
