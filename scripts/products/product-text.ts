import type { SoldProduct } from '../../messages/protocol';
import type { ProductScore } from './score-products';

/** A page's products for people to read, the main one first. */
export function productText(name: string, products: readonly SoldProduct[], most = 20): string {
  const lines = products.slice(0, most).map((product) => `  ${inShort(product)}`);
  const more = products.length > most ? [`  and ${products.length - most} more`] : [];
  return [name, ...(lines.length > 0 ? lines : ['  nothing found']), ...more].join('\n');
}

function inShort(product: SoldProduct): string {
  const { name, price, oldPrice, brand, sku, gtin, availability } = product;
  const amount = price?.amount === undefined ? '' : ` (${price.amount} ${price.currency ?? '?'})`;
  return [
    name ?? '(no name)',
    price && `${price.text}${amount}`,
    oldPrice && `before ${oldPrice.text}`,
    brand && `brand ${brand}`,
    sku && `SKU ${sku}`,
    gtin && `GTIN ${gtin}`,
    availability,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The figures as a table, and every value that is not right. */
export function scoreText({ fields, mistakes }: ProductScore): string {
  const figure = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(9);
  const rows = Object.entries(fields).map(
    ([field, { precision, recall, f1 }]) =>
      `${field.padEnd(14)}${figure(precision)}${figure(recall)}${figure(f1)}`,
  );
  const head = `${'field'.padEnd(14)}${['precision', 'recall', 'F1'].map((one) => one.padStart(9)).join('')}`;
  const wrong = mistakes.map(
    ({ page, field, got, want }) =>
      `${page}: ${field} ${got ?? '(none)'}, right ${want?.join(' or ') || '(none)'}`,
  );
  return [head, ...rows, ...(wrong.length > 0 ? ['', ...wrong] : [])].join('\n');
}
