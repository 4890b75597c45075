import type { Card } from './card';
import { hoverIntent } from './hover-intent';
import { loadPictures } from './load-pictures';

/** Shows the card of the product whose link or button has the keyboard's focus. */
export function watchFocus(card: Card, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const intent = hoverIntent(
    (image) => card.pinned || card.show(image),
    (image) => card.leave(image),
  );

  let focused: Element | undefined;
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
