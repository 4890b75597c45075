import { attribute, queryAll } from './dom';
import { fileKey } from './file-key';
import type { Sighting } from './sighting';
import type { PageFacts } from './signal';
import type { ProductData } from './structured-data';
import { textOf } from './text';

const NAMES = '[itemprop=name], h1, h2, h3, h4, h5, h6, [class*=name i], [class*=title i]';
const LONGEST_NAME = 150;

export type { ProductData };

/** What the page says of a product: in its own data, else in the card around the image. */
export function productData(image: Sighting, { document, data }: PageFacts): ProductData {
  const { card, alt, link, element } = image;
  const named = queryAll(card, NAMES)[0];
  const name = (named && textOf(document, named, LONGEST_NAME)) || alt.trim();
  const microPrice = queryAll(card, '[itemprop=price][content]')[0];
  const price = (microPrice && attribute(microPrice, 'content')) || image.price;
  return {
    ...(name && { name }),
    ...(price && { price: { text: price } }),
    ...(URL.canParse(link, element.baseURI) &&
      link && { link: new URL(link, element.baseURI).href }),
    ...(data.products.size > 0 && data.products.get(fileKey(image.url))),
  };
}
