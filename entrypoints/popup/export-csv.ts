import Papa from 'papaparse';
import type { CsvStyle } from '../../components/popup/csv-style';
import type { ExportRow } from './export-rows';
import { spreadsheetText } from './export-spreadsheet-text';

const SIGNS: Record<CsvStyle, { separator: string; decimal: string }> = {
  comma: { separator: ',', decimal: '.' },
  semicolon: { separator: ';', decimal: ',' },
  semicolonPoint: { separator: ';', decimal: '.' },
};

/**
 * The rows as CSV for spreadsheets: RFC 4180, but for the separator and the decimals where those of
 * the spreadsheet's country differ. There is no line `sep=;`, which Excel obeys: with it Excel takes
 * no notice of the mark of UTF-8 any more, and other programs read it as the first row.
 */
export function exportCsv(rows: readonly ExportRow[], style: CsvStyle): string {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value, style)])),
  );
  return Papa.unparse(cells, { delimiter: SIGNS[style].separator });
}

function cellOf(value: string | number, style: CsvStyle): string {
  if (typeof value === 'string') return spreadsheetText(value);
  return String(value).replace('.', SIGNS[style].decimal);
}
