import type { Card } from './card';

/** Takes the card away with Esc and a press elsewhere, and keeps it at a picture that moves. */
export function watchDismissal(card: Card, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !card.image) return;
      // Esc for a pinned card is not meant for the page's own dialog under it.
      if (card.pinned) {
        event.stopImmediatePropagation();
        event.preventDefault();
      }
      card.stepBack();
    },
    { ...options, passive: false },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => card.isHost(target) || card.hide(),
    options,
  );
  document.addEventListener('scroll', () => card.follow(), options);
  window.addEventListener('resize', () => card.follow(), options);
  signal.addEventListener('abort', () => card.hide());
}
