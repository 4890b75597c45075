/** Beyond so many bytes no root element is looked for: licences and entities may stand before it. */
const MOST_BYTES = 256 * 1024;

const ROOT = /^<(?:[\w.-]+:)?([\w-]+)/;

/** Elements that a page of the web may begin with, where it has no doctype. */
const OF_PAGES = ['html', 'head', 'body', 'title', 'meta', 'script'];

/**
 * Whether a file is a vector drawing or a page of the web, by its root element: behind a byte order
 * mark, comments, a doctype and an XML declaration, in UTF-8 or UTF-16, also where it breaks off.
 * @returns nothing for any other file
 */
export function markupKind(bytes: Uint8Array): 'svg' | 'page' | undefined {
  const decoder = new TextDecoder(encodingOf(bytes));
  // Of most files, photographs, no more is read than this.
  if (!/^\s*</.test(decoder.decode(bytes.subarray(0, 1000)))) return undefined;
  const { root, doctype } = withoutProlog(decoder.decode(bytes.subarray(0, MOST_BYTES)));
  const name = ROOT.exec(root)?.[1]?.toLowerCase() ?? '';
  if (name === 'svg') return 'svg';
  return doctype === 'html' || OF_PAGES.includes(name) ? 'page' : undefined;
}

/** What begins with the root element, and what the doctype before it says that is. Each letter is read once. */
function withoutProlog(text: string): { root: string; doctype: string } {
  let at = 0;
  let doctype = '';
  const skipTo = (end: string) => {
    const found = text.indexOf(end, at);
    at = found < 0 ? text.length : found + end.length;
  };
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text.startsWith('<?', at)) skipTo('?>');
    else if (text.startsWith('<!--', at)) skipTo('-->');
    else if (/^<!doctype\s/i.test(text.slice(at, at + 10))) {
      doctype = /^\s*[\w:-]*/
        .exec(text.slice(at + 9, at + 50))![0]
        .trim()
        .toLowerCase();
      at = endOfDoctype(text, at);
    } else return { root: text.slice(at, at + 100), doctype };
  }
}

/** Its internal subset may have entities whose values hold brackets, in quotes. */
function endOfDoctype(text: string, start: number): number {
  let quote = '';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) return text.length;
      at = end + 2;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[') depth++;
    else if (letter === ']') depth--;
    else if (letter === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}

/** By the byte order mark, else by which half of the first letter's code is empty. */
function encodingOf([first, second]: Uint8Array): string {
  const start = `${first},${second}`;
  if (start === '255,254' || start === '60,0') return 'utf-16le';
  if (start === '254,255' || start === '0,60') return 'utf-16be';
  return 'utf-8';
}
