import type { ExportFile } from './export-file';

/** Hands a file to the browser's downloads. */
export function saveFile({ name, type, text }: ExportFile, page: Document): void {
  // The mark tells spreadsheets that the text is UTF-8.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
