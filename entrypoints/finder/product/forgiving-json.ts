/** Deeper data are no description of a product. */
const DEEPEST = 40;

/** What may stand between two values: spaces, commas, and comments. */
const GAP = /(?:[\s,;]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** The same without commas: behind a colon, one means that there is no value. */
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** A string ends where its quotation mark stands before what may follow a string. */
const STRINGS = {
  '"': /"((?:[^"\\]|\\[\s\S]|"(?!\s*(?:[,:}\]]|$|"\s*\w+"\s*:)))*)"?/y,
  "'": /'((?:[^'\\]|\\[\s\S]|'(?!\s*(?:[,:}\]]|$)))*)'?/y,
};

/** Anything else up to the next sign; digits behind a comma belong to a number: `129,00`. */
const BARE = /(?:[^,{}[\]"'\n:]|,(?=\d+\s*[,}\]]))+/y;

const ESCAPES: Record<string, string> = { n: '\n', t: ' ', r: ' ', b: ' ', f: ' ' };

/**
 * Reads what is meant to be JSON: with comments, commas before a closing bracket, line breaks or single quotation marks, with
 * such within strings, without commas or values, cut off, several values one after another.
 */
export function forgivingJson(text: string): unknown {
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at += match?.[0].length ?? 0;
    return match;
  };
  const value = (depth: number): unknown => {
    const sign = text[at];
    if (depth > DEEPEST) throw new SyntaxError('Too deep.');
    if (sign === '{' || sign === '[') {
      at++;
      return sign === '{' ? things(depth) : values(depth, ']');
    }
    if (sign === '"' || sign === "'") return unescaped(next(STRINGS[sign])?.[1] ?? '');
    const bare = next(BARE)?.[0]
      .replace(/\/[/*].*$/, '')
      .trim();
    if (bare === undefined) at++;
    if (!bare || /^(null|undefined)$/.test(bare)) return undefined;
    if (/^(true|false)$/.test(bare)) return bare === 'true';
    return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : bare;
  };
  const values = (depth: number, end: string): unknown[] => {
    const all: unknown[] = [];
    for (next(GAP); at < text.length && text[at] !== end; next(GAP)) all.push(value(depth + 1));
    at++;
    return all;
  };
  const things = (depth: number): Record<string, unknown> => {
    const entries: [string, unknown][] = [];
    for (next(GAP); at < text.length && text[at] !== '}'; next(GAP)) {
      const name = String(value(depth + 1));
      next(/\s*:/y);
      next(SPACE);
      entries.push([name, /[,}\]]/.test(text[at] ?? ',') ? undefined : value(depth + 1)]);
    }
    at++;
    return Object.fromEntries(entries);
  };
  const all = values(0, '').filter((one) => one !== undefined);
  return all.length > 1 ? all : all[0];
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, hex, sign) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[sign] ?? sign),
  );
}
