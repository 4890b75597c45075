import type { Card } from './card';
import { hoverIntent } from './hover-intent';
import { imageInFocus } from './image-in-focus';

/** Shows the card of the product whose link or button has the keyboard's focus. */
export function watchFocus(card: Card, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const intent = hoverIntent(
    (image) => card.pinned || card.show(image),
    (image) => card.leave(image),
  );

  document.addEventListener(
    'focusin',
    (event) => {
      const [control] = event.composedPath();
      if (!(control instanceof Element) || card.isHost(control)) return;
      // A mouse click gives focus, too, but shows no focus ring.
      intent(control.matches(':focus-visible') ? imageInFocus(control) : undefined);
    },
    options,
  );
  document.addEventListener('focusout', () => intent(undefined), options);
}
