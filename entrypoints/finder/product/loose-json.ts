import stripJsonComments from 'strip-json-comments';
import { forgivingJson } from './forgiving-json';

/**
 * Reads JSON as pages write it: within a comment or CDATA of HTML, with comments, commas before a
 * closing bracket, a semicolon at the end, line breaks within strings, or with its quotation marks
 * as entities; at last whatever can be made of it.
 * @returns undefined where it is none
 */
export function looseJson(source: string): unknown {
  const text = unwrapped(source);
  const asMarkup = (one: string) => readAll(plainText(one));
  for (const read of [JSON.parse, readAll, asMarkup, forgivingJson]) {
    try {
      return read(text);
    } catch {
      // The next one forgives more.
    }
  }
  return undefined;
}

function readAll(text: string): unknown {
  const bare = stripJsonComments(text, { trailingCommas: true, whitespace: false });
  return JSON.parse(unwrapped(withoutControls(bare)));
}

/** Without what hides a script from other readers: `<!-- … -->`, `//<![CDATA[ … //]]>`, BOM, `;`. */
function unwrapped(text: string): string {
  return text
    .replace(/^(?:\uFEFF|\s|<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)+/, '')
    .replace(/(?:\s|;|(?:\/\/)?\s*-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)+$/, '');
}

/** Characters that JSON has no room for within strings: raw line breaks and tabs become spaces. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought.
  return text.replace(/[\u0000-\u001f]+/g, ' ');
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
