import type { CsvStyle } from '../../components/popup/csv-style';
import type { ExportForm } from '../../components/popup/ExportPanel';
import type { TextFile } from '../report/save-file';
import { exportCsv } from './export-csv';
import type { ExportRow } from './export-rows';

/**
 * The rows as CSV, for spreadsheets, or as JSON, for programs. The name has the page's host and day.
 * @param style of the CSV; JSON is the same everywhere
 */
export function exportFile(
  rows: readonly ExportRow[],
  form: ExportForm,
  style: CsvStyle,
): TextFile {
  const [first] = rows;
  const host = first && URL.canParse(first.page) ? new URL(first.page).hostname : 'page';
  const name = ['hangtag', host, first?.time.slice(0, 10)].filter(Boolean).join('-');
  return form === 'csv'
    ? {
        name: `${name}.csv`,
        type: 'text/csv',
        text: exportCsv(rows, style),
      }
    : {
        name: `${name}.json`,
        type: 'application/json',
        text: `${JSON.stringify(rows, null, 2)}\n`,
      };
}
