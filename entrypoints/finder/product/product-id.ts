import { attempt } from '../attempt';
import { attribute, queryPage } from '../dom';
import { readText } from './read-text';

const FIELDS =
  '[data-sku], [data-product-sku], input[name="sku" i], input[name="asin" i], [itemprop=sku], [itemprop=productID], input[name="product_sku" i]';

const SHOWN =
  '[itemprop=sku], [class*=sku i], [id*=sku i], [data-testid*=sku i], [data-qa*=sku i], [class*=reference i], [data-qa-qualifier*=reference i], [class*=productcode i], [class*=product-code i], [class*=product_code i], [class*=articlenumber i], [class*=article-number i], [class*=artikelnummer i], [class*=artnr i], [class*=item-number i], [class*=itemnumber i], [class*=partnumber i], [class*=part-number i], [class*=catnumber i]';

/** A product's number where it can be read, in an element that the page's authors call so. */
export function skuShown(page: Document): string | undefined {
  let count = 0;
  for (const element of queryPage(page, SHOWN)) {
    if (++count > 200) break;
    const { text } = readText(page, element, 100);
    if (text.length > 60) continue;
    const id = /^(?:[^\d:#.]{0,30}[:：#.]\s*)?([\p{L}\p{Nd}][\p{L}\p{Nd}._/-]{2,29})$/u.exec(
      text,
    )?.[1];
    if (id && /\d.*\d/.test(id)) return id;
  }
  return undefined;
}

const IDS =
  'input[name="product_id" i], input[name="productId" i], input[name="product" i], input[name="pid" i], input[name="item_id" i], input[name="itemId" i], [data-product-id], [data-productid], [data-item-id]';

const ATTRIBUTES = [
  'content',
  'data-sku',
  'data-product-sku',
  'value',
  'data-product-id',
  'data-productid',
  'data-item-id',
];

/** A product's number from fields that the page sends to its shop, where they agree on one. */
export function skuInMarkup(page: Document): string | undefined {
  return idIn(page, FIELDS);
}

/** The number by which a shop's own programs know the product, found in the same way. */
export function idInMarkup(page: Document): string | undefined {
  return idIn(page, IDS);
}

function idIn(page: Document, selector: string): string | undefined {
  const found = new Set<string>();
  let count = 0;
  for (const element of attempt(() => [...queryPage(page, selector)], [])) {
    if (++count > 100) break;
    const value = ATTRIBUTES.map((name) => attribute(element, name)?.trim()).find(Boolean);
    if (value && /\d/.test(value) && value.length <= 40 && !/\s/.test(value)) found.add(value);
  }
  // Where there are several, a list of other products is among them: the address tells which is meant.
  if (found.size === 1) return [...found][0];
  const address = attempt(() => page.URL, '');
  return [...found].find((one) => one.length >= 4 && address.includes(one));
}

const PARAMETERS = /^(sku|childsku|pid|product_?id|item_?id|artnr|article|id|prod|p|variant)$/i;

/** A product's number from the page's address: `/dp/B07FW264WL`, `?pid=428514`, `linen-shirt-12345.html`. */
export function idInAddress(page: Document): string | undefined {
  const url = attempt(() => new URL(page.URL), undefined);
  if (!url) return undefined;
  for (const [name, value] of url.searchParams) {
    if (PARAMETERS.test(name) && /^[\w-]*\d{3}[\w-]*$/.test(value) && value.length <= 30)
      return value;
  }
  const path = attempt(() => decodeURIComponent(url.pathname), url.pathname);
  const parts = path
    .split(/[/.,_-]/)
    .filter(Boolean)
    .reverse();
  const digits = parts
    .map((one) => /^(?:[a-z]{0,2}|[a-z]\d{1,5}[a-z])(\d{5,})$/i.exec(one)?.[1])
    .find(Boolean);
  if (digits) return digits;
  return parts.find((one) => /^(?=.*\d.*\d)(?=.*[a-z])[a-z\d]{6,20}$/i.test(one));
}

/** The last part of the page's address where it is a number and nothing else: `/dp/B07FW264WL`. */
export function wholeIdInAddress(page: Document): string | undefined {
  const last = attempt(() => new URL(page.URL).pathname.split('/').filter(Boolean).at(-1), '');
  return last && /^(?=.*\d.*\d)[a-z\d]{8,14}$/i.test(last) ? last : undefined;
}
