import { language } from './text';

/** One or the other: `Shirt or Coat`. */
export const either = joining({ type: 'disjunction' });

/** One and the other: `48% and 41%`. */
export const both = joining({ type: 'conjunction' });

/** One after the other: `2 not sure, 7 none of the ten`. */
export const listed = joining({ type: 'unit', style: 'short' });

function joining(options: Intl.ListFormatOptions): (items: readonly string[]) => string {
  return (items) => new Intl.ListFormat(language, options).format(items);
}
