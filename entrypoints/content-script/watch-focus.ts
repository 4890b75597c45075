import type { Card } from './card';
import type { FoundImage } from './found-image';
import { hoverIntent } from './hover-intent';
import { loadPictures } from './load-pictures';

/**
 * Shows the card of the product whose link or button has the keyboard's focus.
 * @param taggedView the picture that counts for one that is pointed at
 */
export function watchFocus(
  card: Card,
  taggedView: (image: FoundImage) => FoundImage,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  let focused: Element | undefined;
  const imageOf = async (control: Element) => {
    const image = (await loadPictures())?.imageInFocus(control);
    return image && taggedView(image);
  };
  const intent = hoverIntent(
    async (image) => {
      if (card.pinned) return;
      // It may show another picture by now.
      const now = focused && (await imageOf(focused));
      if (now?.element === image.element && now.url === image.url) void card.show(image);
    },
    (image) => card.leave(image),
  );

  const leave = () => {
    focused = undefined;
    intent(undefined);
  };

  document.addEventListener(
    'focusin',
    async (event) => {
      const [control] = event.composedPath();
      if (!(control instanceof Element) || card.isHost(control)) return;
      // A mouse click gives focus, too, but shows no focus ring.
      if (!control.matches(':focus-visible')) return leave();
      focused = control;
      const image = await imageOf(control);
      if (focused === control) intent(image);
    },
    options,
  );
  document.addEventListener('focusout', leave, options);
}
