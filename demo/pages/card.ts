import { type Html, html } from '../html';
import { imagePath, SMALL_WIDTH } from '../images';
import type { Delivery, Product } from '../products';
import { icons } from './icons';

/** What pages need to know besides the product. */
export interface PageContext {
  /** `http://host:port` of the second server. */
  otherOrigin: string;
  /** The product's small picture as a `data:` URL. */
  dataUrl: (product: Product) => string;
}

const SIZES = '(min-width: 1100px) 25vw, (min-width: 720px) 33vw, 50vw';

/** A product's card in a listing; its picture comes in the product's own way. */
export function card(product: Product, context: PageContext): Html {
  const { id, name, delivery, before } = product;
  const address = `/product/${id}`;
  const photo = PHOTOS[delivery](product, context);
  const overlaid = delivery === 'linked-overlay';
  return html`<li>
  <article class="card" data-product="${id}" data-delivery="${delivery}">
    ${
      overlaid
        ? html`<div class="photo" id="photo-${id}">${photo}</div><a class="overlay" href="${address}" aria-label="${name}"></a>`
        : html`<a class="photo" id="photo-${id}" href="${address}"${product.alt === '' && html` aria-label="${name}"`}>${photo}</a>`
    }
    ${before !== undefined && html`<span class="sale">−${Math.round((1 - product.price / before) * 100)} %</span>`}
    <button class="wish" type="button" aria-pressed="false" aria-label="Remember ${name}">${icons.heart}</button>
    <h3>${overlaid ? name : html`<a href="${address}">${name}</a>`}</h3>
    ${price(product)}
    ${swatches(product)}
  </article>
</li>
`;
}

/** Each way of delivery as markup. */
const PHOTOS: Record<Delivery, (product: Product, context: PageContext) => Html> = {
  img: (product) => image(product, imagePath(product)),
  srcset: (product) =>
    html`<img src="${imagePath(product)}" srcset="${imagePath(product, 'small')} ${SMALL_WIDTH}w, ${imagePath(product)} ${product.picture.width}w" sizes="${SIZES}"${common(product)}>`,
  picture: (product) =>
    html`<picture><source type="image/webp" srcset="${imagePath(product, 'full', 'webp')}">${image(product, imagePath(product, 'full', 'jpeg'))}</picture>`,
  lazy: (product) =>
    html`<img class="lazy" data-src="${imagePath(product)}"${common(product)}><noscript>${image(product, imagePath(product))}</noscript>`,
  background: ({ id, alt }) =>
    html`<span class="background" id="background-${id}" role="img" aria-label="${alt}"></span>`,
  data: (product, { dataUrl }) => image(product, dataUrl(product)),
  blob: (product) => html`<img data-blob="${imagePath(product)}"${common(product)}>`,
  'other-origin': (product, { otherOrigin }) => image(product, otherOrigin + imagePath(product)),
  'linked-overlay': (product) => image(product, imagePath(product)),
};

function image(product: Product, source: string): Html {
  return html`<img src="${source}"${common(product)}>`;
}

function common({ alt, picture: { width, height } }: Product): Html {
  return html` alt="${alt}" width="${width}" height="${height}"`;
}

export function price({ price: now, before }: Product): Html {
  return html`<p class="price">${
    before === undefined
      ? euros(now)
      : html`<span class="visually-hidden">Now </span><ins>${euros(now)}</ins> <span class="visually-hidden">before </span><del>${euros(before)}</del>`
  }</p>`;
}

/** As the shop writes prices: "24 €". */
function euros(amount: number): string {
  return `${amount} €`;
}

export function swatches({ colours }: Product): Html {
  return html`<p class="swatches"><span class="visually-hidden">${colours.length === 1 ? 'One colour' : `${colours.length} colours`}</span>${colours.map(
    (colour) =>
      html`<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6.5" fill="${colour}" stroke="#00000033"/></svg>`,
  )}</p>`;
}
