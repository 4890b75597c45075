import { attempt } from './attempt';
import { ancestors } from './card';
import { shadowAround } from './dom';
import { fileKey } from './file-key';
import { cardFields } from './product/card-fields';
import { choosePrice } from './product/choose-price';
import { known } from './product/described';
import { folded } from './product/main-product';
import { nameInCard } from './product/product-name';
import { type Reading, readText } from './product/read-text';
import { reconciled } from './product/reconciled';
import type { Sighting } from './sighting';
import type { PageFacts } from './signal';
import type { ProductData } from './structured-data';

export type { ProductData };

/** What the page says of a product: in the card around the image and in its own data. */
export function productData(
  image: Sighting,
  { document, data, gallery, main }: PageFacts,
): ProductData {
  const stated = { ...statedOf(image, data) };
  const reading = readCard(document, image);
  const { hints } = data;
  const inCard = choosePrice(reading, hints);
  // A view of the page's one product: what surrounds it says the same price, or nothing.
  if (main !== undefined && gallery.has(image) && isOfMain(inCard.price, main)) return main;
  const fields = attempt(() => cardFields(document, image.card, reading), {});
  const { alt, link, element, row } = image;
  const name = nameInCard(image.card, reading, {
    alt: alt.trim(),
    stated: stated.name,
    brand: stated.brand ?? fields.brand,
  });
  const address =
    link && URL.canParse(link, element.baseURI) ? new URL(link, element.baseURI).href : undefined;
  const product = reconciled(known({ ...fields, ...inCard, name, link: address }), stated);
  if (main === undefined || product.price !== undefined) return product;
  // A further view has no price of its own, and no other name.
  const isView = product.name === undefined ? row.length < 3 : isSameName(product.name, main.name);
  return isView ? main : product;
}

function isSameName(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [short = '', long = ''] = [folded(one), folded(other)].sort((a, b) => a.length - b.length);
  return short.length >= 4 && long.includes(short);
}

function isOfMain(price: ProductData['price'], main: ProductData): boolean {
  return price === undefined || main.price === undefined || price.amount === main.price.amount;
}

function readCard(document: Document, { element, around, depth, card }: Sighting): Reading {
  // A card may lie in part in the shadow root that its image is in.
  const inCard = [element, ...around.slice(0, depth)];
  const roots = [...inCard.slice(0, -1).map(shadowAround), card].filter((root) => root !== null);
  const readings = roots.map((root) => readText(document, root, 1500));
  const [first] = readings;
  if (readings.length === 1 && first) return first;
  let text = '';
  const pieces = [];
  for (const one of readings) {
    if (text) text += '\n';
    const offset = text.length;
    for (const { start, around: elements } of one.pieces) {
      pieces.push({ start: start + offset, around: elements });
    }
    text += one.text;
  }
  return { text, pieces };
}

function statedOf(
  image: Sighting,
  { products, scopes }: PageFacts['data'],
): ProductData | undefined {
  const byImage = products.size > 0 && image.url ? products.get(fileKey(image.url)) : undefined;
  if (byImage?.name || byImage?.price) return byImage;
  // The nearest scope around the image, or the only one within its card.
  const around = scopes.filter(({ element }) => image.around.includes(element));
  if (around.length > 0) return around.at(-1)?.product;
  const within = scopes.filter(({ element }) => ancestors(element).includes(image.card));
  return within.length === 1 ? within[0]?.product : undefined;
}
