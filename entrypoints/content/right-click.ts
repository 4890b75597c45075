import type { Answer, Payload } from '../../messages/protocol';
import type { Card } from './card';
import { anyImage } from './found-image';
import { imageAtPoint } from './image-at-point';
import { imageInFocus } from './image-in-focus';

/**
 * Remembers where the context menu was opened, since the browser does not tell afterwards.
 * @returns tags what lies there, for the menu's entry
 */
export function watchRightClick(
  card: Card,
  signal: AbortSignal,
): (menu: Payload<'tag-clicked'>) => Promise<Answer<'tag-clicked'>> {
  let clicked: { x: number; y: number; element: Element } | undefined;

  document.addEventListener(
    'contextmenu',
    (event) => {
      const [element] = event.composedPath();
      if (!(element instanceof Element) || card.isHost(element)) return;
      clicked = { x: event.clientX, y: event.clientY, element };
    },
    { capture: true, passive: true, signal },
  );

  return async ({ url }) => {
    const { x, y, element } = clicked ?? { x: 0, y: 0, element: document.documentElement };
    const image =
      imageAtPoint(document, x, y) ??
      imageAtPoint(document, x, y, anyImage) ??
      // The keyboard's menu key opens the menu beside the element that has the focus.
      imageInFocus(element) ??
      (url ? { element, url } : undefined);
    if (image) void card.show(image, true);
    else card.showNothing(element);
    return { found: image !== undefined };
  };
}
