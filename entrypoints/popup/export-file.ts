import Papa from 'papaparse';
import type { ExportForm } from '../../components/popup/ExportPanel';
import type { TextFile } from '../report/save-file';
import type { ExportRow } from './export-rows';

/**
 * Spreadsheets take a text for a formula that begins like one, and a page chooses the texts. The
 * library's own pattern lets those pass that have a line break.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** The rows as CSV (RFC 4180, for spreadsheets) or as JSON. The name has the page's host and day. */
export function exportFile(rows: readonly ExportRow[], form: ExportForm): TextFile {
  const [first] = rows;
  const host = first && URL.canParse(first.page) ? new URL(first.page).hostname : 'page';
  const name = ['hangtag', host, first?.time.slice(0, 10)].filter(Boolean).join('-');
  return form === 'csv'
    ? {
        name: `${name}.csv`,
        type: 'text/csv',
        text: Papa.unparse([...rows], { escapeFormulae: FORMULA }),
      }
    : {
        name: `${name}.json`,
        type: 'application/json',
        text: `${JSON.stringify(rows, null, 2)}\n`,
      };
}
