import type { Card } from './card';
import { hoverIntent } from './hover-intent';
import { loadPictures } from './load-pictures';

/** Shows the card of the product whose link or button has the keyboard's focus. */
export function watchFocus(card: Card, signal: AbortSignal): void {
  const options = { capture: true, signal };
  let focused: Element | undefined;
  const intent = hoverIntent(
    async (image) => {
      if (card.pinned) return;
      // It may show another picture by now.
      const pictures = await loadPictures();
      const now = focused && pictures?.imageInFocus(focused);
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
      const pictures = await loadPictures();
      if (focused === control) intent(pictures?.imageInFocus(control));
    },
    options,
  );
  document.addEventListener('focusout', leave, options);
}
