import type { FoundImage } from './found-image';

/** Long enough not to flash while the pointer crosses a page, in milliseconds. */
const SHOW_DELAY = 250;

/** Long enough to reach the card over the gap beside the picture, in milliseconds. */
const HIDE_DELAY = 300;

/**
 * Tells resting on a picture from passing over it.
 * @param show called when the pointer has stayed on a picture
 * @param hide called with the picture shown last when the pointer has stayed away from all
 * @returns to be told, as often as you like, what the pointer is over now
 */
export function hoverIntent(
  show: (image: FoundImage) => void,
  hide: (shown: FoundImage) => void,
): (image: FoundImage | undefined) => void {
  let over: FoundImage | undefined;
  let shown: FoundImage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (over) show(over);
    else if (shown) hide(shown);
    shown = over;
  };

  return (image) => {
    if (image?.element === over?.element && image?.url === over?.url) return;
    over = image;
    clearTimeout(timer);
    timer = setTimeout(settle, image ? SHOW_DELAY : HIDE_DELAY);
  };
}
