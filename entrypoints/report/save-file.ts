/** A file of text that the person may keep. */
export interface TextFile {
  name: string;
  /** MIME type. */
  type: string;
  text: string;
}

/** Hands a file to the browser's downloads. */
export function saveFile({ name, type, text }: TextFile, page: Document): void {
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
