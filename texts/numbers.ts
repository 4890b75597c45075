import { language } from './text';

/** A number as the language of the texts writes it: `10,000`. */
export function formatted(number: number, options: Intl.NumberFormatOptions = {}): string {
  return formatOf(language, options).format(number);
}

/** Making a format takes far longer than using it, and a page has many numbers. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}
