import { language } from './text';

/** One or the other: `Shirt or Coat`. */
export function either(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

/** One and the other: `48% and 41%`. */
export function both(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** One after the other: `2 not sure, 7 none of the ten`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(items);
}
