import { type FoundImage, productImage } from './found-image';

/** Parts of a page that hold logos, banners and menus. */
const FRAME = 'nav, [role=navigation], [role=banner], [role=contentinfo]';

/** The same, where they belong to the page and not to an article on it. */
const PAGE_FRAME = ':is(header, footer):not(main *, article *, section *, li *)';

/** The pictures on a page that may be products: shown, large enough, each address once, in page order. */
export function productImages(root: Document | ShadowRoot): FoundImage[] {
  const byUrl = new Map<string, FoundImage>();
  for (const image of imagesIn(root)) {
    if (!byUrl.has(image.url)) byUrl.set(image.url, image);
  }
  return [...byUrl.values()];
}

function* imagesIn(root: Document | ShadowRoot): Generator<FoundImage> {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* imagesIn(element.shadowRoot);
    const image = productImage(element);
    if (image && isShown(element) && !element.closest(`${FRAME}, ${PAGE_FRAME}`)) yield image;
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
