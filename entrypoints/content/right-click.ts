import type { Answer, Payload } from '../../messages/protocol';
import type { Card } from './card';
import { anyImage, type FoundImage } from './found-image';
import { imageAtPoint } from './image-at-point';
import { imageInFocus } from './image-in-focus';

interface Click {
  x: number;
  y: number;
  element: Element;
}

/**
 * Remembers where the context menu was opened, since the browser does not tell afterwards.
 * @returns tags what lies there, for the menu's entry
 */
export function watchRightClick(
  card: Card,
  signal: AbortSignal,
): (menu: Payload<'tag-clicked'>) => Promise<Answer<'tag-clicked'>> {
  let click: Click | undefined;

  document.addEventListener(
    'contextmenu',
    (event) => {
      const [element] = event.composedPath();
      if (!(element instanceof Element) || card.isHost(element)) return;
      click = { x: event.clientX, y: event.clientY, element };
    },
    { capture: true, passive: true, signal },
  );

  return async ({ url }) => {
    const element = click?.element ?? document.documentElement;
    const image = (click && imageClicked(click)) ?? (url ? { element, url } : undefined);
    if (image) void card.show(image, true);
    else void card.showNothing(element);
    return { found: image !== undefined };
  };
}

function imageClicked({ x, y, element }: Click): FoundImage | undefined {
  return (
    imageAtPoint(document, x, y) ??
    imageAtPoint(document, x, y, anyImage) ??
    // The menu key opens the menu beside the element that has the focus.
    imageInFocus(element)
  );
}
