/**
 * How a page is measured: as it is, as though its class names said nothing (those of many shops are
 * made by machines), and without its style sheets.
 */
export const VARIANTS = ['as-is', 'without-names', 'without-styles'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Each width counts as much as the other: a telephone's list is one column. */
export const VIEWPORTS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

declare global {
  /** Of the page: makes it again what it was before `without-names`. */
  var hangtagNamesAgain: (() => void) | undefined;
}

/**
 * Changes a page, as it was or without names, into a variant. Runs in the page, and needs nothing
 * from here. A page without styles is one for good.
 */
export function makeVariant(variant: Variant): void {
  globalThis.hangtagNamesAgain?.();
  if (variant === 'without-styles') {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
  }
  if (variant !== 'without-names') return;
  // The names are read through these two: what the page itself does with them stays.
  const naming = ['class', 'id', 'data-testid', 'data-component', 'data-element', 'itemprop'];
  const known = new Map<string, string>();
  const kept: (() => void)[] = [];
  globalThis.hangtagNamesAgain = () => {
    for (const undo of kept.splice(0)) undo();
  };
  const attribute = Element.prototype.getAttribute;
  kept.push(() => {
    Element.prototype.getAttribute = attribute;
  });
  Element.prototype.getAttribute = function getAttribute(name) {
    const value = attribute.call(this, name);
    if (value === null || !naming.includes(name)) return value;
    return value.replace(/[^\s]+/g, (word) => {
      // Letters that form no word: x, then the number of the name.
      const digits = String(known.size + 1000).replace(
        /\d/g,
        (digit) => 'bcdfghjklm'[Number(digit)]!,
      );
      const hash = known.get(word) ?? `x${digits}`;
      known.set(word, hash);
      return hash;
    });
  };
  for (const prototype of [Element.prototype, Document.prototype]) {
    const query = prototype.querySelectorAll as (selector: string) => NodeListOf<Element>;
    kept.push(() => {
      prototype.querySelectorAll = query as typeof prototype.querySelectorAll;
    });
    prototype.querySelectorAll = function querySelectorAll(
      this: Element & Document,
      selector: string,
    ) {
      const parts = selector.split(',').filter((part) => !/class|\bid[*^$~]?=|itemprop/.test(part));
      return query.call(this, parts.join(',') || 'nothing-of-this-name');
    };
  }
}
