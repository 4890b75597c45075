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
  const ofFile = statedOfFile(image, data);
  const around = ofFile ?? statedAround(image, data);
  // The scope of the page's one product holds others, too, that go well with it.
  const isOther = around !== ofFile && isSameName(around?.name ?? '', main?.name);
  const stated = isOther && leadsElsewhere(image, main) ? {} : { ...around };
  const reading = readCard(document, image);
  const { hints } = data;
  const inCard = choosePrice(reading, hints);
  // A view of the page's one product: what surrounds it says the same price, or nothing.
  if (main !== undefined && gallery.has(image) && isOfMain(inCard.price, main)) return main;
  const { alt, link, element, row } = image;
  const parts = partsOf(image);
  const fields = attempt(() => cardFields(parts, reading), {});
  const name = nameInCard(parts, reading, {
    alt: alt.trim(),
    stated: stated.name,
    brand: stated.brand ?? fields.brand,
  });
  const address =
    link && URL.canParse(link, element.baseURI) ? new URL(link, element.baseURI).href : undefined;
  const product = reconciled(known({ ...fields, ...inCard, name, link: address }), stated);
  // The page's data may be of yesterday: what it shows of its one product has been weighed against them.
  const isStated =
    ofFile !== undefined &&
    inCard.price === undefined &&
    isSameName(product.name ?? '', main?.name);
  if (main === undefined || !(isStated || isOfMain(product.price, main))) return product;
  if (inCard.price !== undefined) {
    // The page says the main product's name and price beside this picture, among much else.
    return row.length < 3 && hasLine(reading, main.name) ? main : product;
  }
  // A further view has no price of its own, no other name, and does not lead elsewhere.
  const isView =
    product.name === undefined ? row.length < 3 || !link : isSameName(product.name, main.name);
  return isView ? main : product;
}

function hasLine({ text }: Reading, name: string | undefined): boolean {
  return name !== undefined && text.split(/[\n\r]/).some((line) => folded(line) === folded(name));
}

/** What a card consists of: in a flat list also what lies beside its picture. */
function partsOf({ card, beside }: Sighting): readonly Element[] {
  return [card, ...beside];
}

/** Whether a card leads to another page than that of a product: not to a picture, nor to nothing. */
function leadsElsewhere({ link, element }: Sighting, main: ProductData | undefined): boolean {
  if (!link || PICTURE.test(link) || !URL.canParse(link, element.baseURI)) return false;
  const { pathname } = new URL(link, element.baseURI);
  const own = [element.baseURI, main?.link].flatMap((address) =>
    address && URL.canParse(address) ? new URL(address).pathname : [],
  );
  return !own.includes(pathname);
}

/** A view may lead to its own picture. */
const PICTURE = /\.(jpe?g|png|webp|gif|avif)([?#]|$)|^blob:|^data:/i;

function isSameName(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [short = '', long = ''] = [folded(one), folded(other)].sort((a, b) => a.length - b.length);
  return short.length >= 4 && long.includes(short);
}

function isOfMain(price: ProductData['price'], main: ProductData): boolean {
  return price === undefined || main.price === undefined || price.amount === main.price.amount;
}

function readCard(document: Document, image: Sighting): Reading {
  const { element, around, depth, card, beside } = image;
  // A card may lie in part in the shadow root that its image is in.
  const inCard = [element, ...around.slice(0, depth)];
  const roots = [...inCard.slice(0, -1).map(shadowAround), card].filter((root) => root !== null);
  const readings = [
    ...roots.map((root) => readText(document, root, MOST_CHARACTERS)),
    ...beside.map((part) => readWithin(document, part)),
  ];
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

/** More characters than the card of one product has. */
const MOST_CHARACTERS = 1500;

/** What an element says, and that it is in this element itself. */
function readWithin(document: Document, element: Element): Reading {
  const { text, pieces } = readText(document, element, MOST_CHARACTERS);
  return {
    text,
    pieces: pieces.map(({ start, around }) => ({ start, around: [...around, element] })),
  };
}

/** What the page’s data say of the very file that an image shows. */
function statedOfFile({ url }: Sighting, { products }: PageFacts['data']): ProductData | undefined {
  const product = products.size > 0 && url ? products.get(fileKey(url)) : undefined;
  return product?.name || product?.price ? product : undefined;
}

/** Of the nearest scope around the image, or the only one within its card. */
function statedAround(image: Sighting, { scopes }: PageFacts['data']): ProductData | undefined {
  const around = scopes.filter(({ element }) => image.around.includes(element));
  if (around.length > 0) return around.at(-1)?.product;
  const within = scopes.filter(({ element }) => ancestors(element).includes(image.card));
  return within.length === 1 ? within[0]?.product : undefined;
}
