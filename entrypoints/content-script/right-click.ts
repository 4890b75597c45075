import type { Answer, Payload } from '../../messages/protocol';
import type { Card } from './card';
import type { FoundImage } from './found-image';
import { loadPictures } from './load-pictures';

interface Click {
  x: number;
  y: number;
  element: Element;
}

/**
 * Remembers where the context menu was opened, since the browser does not tell afterwards. The menu
 * itself may have brought this script into the page: then there is nothing to remember, and the
 * picture is sought by what the browser does tell.
 * @param taggedView the picture that counts for one that is pointed at
 * @returns tags what was clicked, for the menu's entry
 */
export function watchRightClick(
  card: Card,
  taggedView: (image: FoundImage) => FoundImage,
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

  return async ({ url, targetElementId }) => {
    const target = clickOn(targetElementId);
    // With Shift, Firefox opens its menu without a word to the page: the click is an earlier one.
    const seen = click && (!target || target.element === click.element) ? click : target;
    click = undefined;
    const element = seen?.element ?? document.documentElement;
    const pictures = await loadPictures();
    const image =
      (seen && pictures && imageClicked(seen, pictures)) ??
      (url ? (pictures?.imageShowing(document, url) ?? { element, url }) : undefined);
    if (image) void card.show(taggedView(image), true);
    else void card.showNothing(element, seen ? 'no-image' : 'click-again');
    return { found: image !== undefined };
  };
}

/** Only Firefox tells on which element its menu was opened. */
function clickOn(targetElementId: number | undefined): Click | undefined {
  const { menus } = (globalThis as { browser?: { menus?: FirefoxMenus } }).browser ?? {};
  const element = targetElementId && menus?.getTargetElement(targetElementId);
  if (!element) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, element };
}

type Pictures = NonNullable<typeof globalThis.hangtagPictures>;

interface FirefoxMenus {
  getTargetElement(id: number): Element | null;
}

function imageClicked({ x, y, element }: Click, pictures: Pictures): FoundImage | undefined {
  return (
    pictures.imageAtPoint(document, x, y) ??
    pictures.imageAtPoint(document, x, y, pictures.anyImage) ??
    // The menu key opens the menu beside the element that has the focus.
    pictures.imageInFocus(element)
  );
}
