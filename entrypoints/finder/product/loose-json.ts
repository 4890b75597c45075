import { forgivingJson } from './forgiving-json';

/**
 * Reads JSON as pages write it: within a comment or CDATA of HTML, with comments, commas before a
 * closing bracket, a semicolon at the end, line breaks within strings, or with its quotation marks
 * as entities; at last whatever can be made of it.
 * @returns undefined where it is none
 */
export function looseJson(source: string): unknown {
  const text = unwrapped(source);
  const meant = /^[[{]\s*&quot;/.test(text) ? plainText(text) : text;
  for (const read of [JSON.parse, forgivingJson]) {
    try {
      return read(meant);
    } catch {
      // The next one forgives more.
    }
  }
  return undefined;
}

/** Without what hides a script from other readers: `<!-- … -->`, `//<![CDATA[ … //]]>`, BOM, `;`. */
function unwrapped(text: string): string {
  return text
    .replace(/^(?:\uFEFF|\s|<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)+/, '')
    .replace(/(?:\s|;|(?:\/\/)?\s*-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)+$/, '');
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  reg: '®',
  trade: '™',
  copy: '©',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** Text without entities: those that texts of shops have, and all by number. */
export function plainText(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (entity, ten, hex, name) => {
      if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : entity;
      const code = ten ? Number(ten) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
