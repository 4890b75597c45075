import { Html, html } from '../html';
import { imagePath, type View } from '../images';
import { PRODUCTS, type Product } from '../products';
import { type PageContext, price, swatches } from './card';
import { departmentPath, layout, SHOP_NAME } from './layout';
import { grid } from './listing';

const GALLERY: readonly { view: View; label: string }[] = [
  { view: 'full', label: 'Front' },
  { view: 'detail', label: 'Detail' },
  { view: 'fabric', label: 'Close up' },
];

/** A product's own page, with its gallery and its schema.org description. */
export function productPage(product: Product, context: PageContext, origin: string): string {
  const { id, name, alt, made, department, picture } = product;
  const related = PRODUCTS.filter(
    (each) => each.department !== department && each.class !== 'none',
  ).slice(1, 5);
  return layout({
    title: name,
    department,
    content: html`
<nav class="breadcrumb" aria-label="You are here"><a href="/">Home</a> / <a href="${departmentPath(department)}">${department}</a> / <span aria-current="page">${name}</span></nav>
<section class="product" data-product="${id}">
  <div class="gallery">
    <div class="thumbs">
      ${GALLERY.map(
        ({ view, label }, at) =>
          html`<button type="button" class="thumb" data-show="${imagePath(product, view)}" aria-pressed="${at === 0 ? 'true' : 'false'}" aria-label="${label}"><img src="${imagePath(product, view === 'full' ? 'small' : view)}" alt="" width="72" height="96"></button>`,
      )}
    </div>
    <div class="photo" id="photo-${id}"><img id="main-photo" src="${imagePath(product)}" alt="${alt === '' ? name : alt}" width="${picture.width}" height="${picture.height}"></div>
  </div>
  <div class="buy">
    <p class="eyebrow">${SHOP_NAME}</p>
    <h1>${name}</h1>
    ${price(product)}
    ${swatches(product)}
    ${sizes(product)}
    <button type="button" class="button" id="add-to-bag">Add to bag</button>
    <p class="made">${made}</p>
    <details open><summary>Care</summary><p>Wash it rarely and cool, dry it in the shade, mend it early.</p></details>
    <details><summary>Delivery</summary><p>With you in two days. If it does not fit, it goes back for free.</p></details>
  </div>
</section>
<section class="listing" aria-labelledby="related-title"><h2 id="related-title">Goes well with</h2>${grid(related, context)}</section>
${structuredData(product, origin)}`,
  });
}

const SHOE_CLASSES: readonly string[] = ['sneaker', 'ankle-boot', 'sandal'];

function sizes(product: Product): Html | undefined {
  if (product.class === 'none' || product.class === 'bag') return undefined;
  const list = SHOE_CLASSES.includes(product.class)
    ? ['37', '38', '39', '40', '41', '42']
    : ['XS', 'S', 'M', 'L', 'XL'];
  return html`<fieldset class="sizes"><legend>Size</legend>${list.map(
    (size, at) =>
      html`<label><input type="radio" name="size" value="${size}"${at === 2 && html` checked`}><span>${size}</span></label>`,
  )}</fieldset>`;
}

/** schema.org Product as JSON-LD; "<" is written as an escape so that no text can end the element. */
function structuredData(product: Product, origin: string): Html {
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.id,
    description: product.made,
    image: [origin + imagePath(product)],
    brand: { '@type': 'Brand', name: SHOP_NAME },
    offers: {
      '@type': 'Offer',
      url: `${origin}/product/${product.id}`,
      price: product.price.toFixed(2),
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
  }).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
