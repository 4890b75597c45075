import { CSV_STYLES, type CsvStyle } from '../../components/popup/csv-style';

/** Where the person's choice is kept. */
const KEY = 'csv-style';

/** Where numbers have a decimal point, and lists a semicolon all the same. */
const SEMICOLON_REGIONS: readonly (string | undefined)[] = ['CH', 'LI'];

/**
 * What the spreadsheets of a language and country, such as `de-AT`, take a CSV's columns to be
 * separated by: a comma where that is not the decimal sign.
 */
function csvStyleOf(locale: string): CsvStyle {
  const { region } = new Intl.Locale(locale);
  const decimal = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  if (decimal === ',') return 'semicolon';
  return SEMICOLON_REGIONS.includes(region) ? 'semicolonPoint' : 'comma';
}

/**
 * What the person chose, else what fits one of the browser's languages.
 * @param kept the page's own storage
 * @param locales what pages are asked for in, and what the browser itself speaks, which may differ
 */
export function readCsvStyle(kept: Pick<Storage, 'getItem'>, locales: readonly string[]): CsvStyle {
  const chosen = kept.getItem(KEY);
  const fitting = locales.map(csvStyleOf).find((style) => style !== 'comma');
  return CSV_STYLES.find((style) => style === chosen) ?? fitting ?? 'comma';
}

export function keepCsvStyle(kept: Pick<Storage, 'setItem'>, style: CsvStyle): void {
  kept.setItem(KEY, style);
}
