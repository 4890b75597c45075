import { attempt } from '../attempt';
import { attribute, hasAttribute, namesOf, parentOf, walk } from '../dom';

/** More nodes than a product's card has. */
const MOST_NODES = 1500;

/** Nodes read before others may have their turn. */
const STEP = 100;

/** The text of a part of a page, and which element each piece of it stands in. */
export interface Reading {
  /** As `innerText` joins it: `\n` between blocks, `\r` for a line break, nothing between inline elements. */
  text: string;
  /** In the order of the text. */
  pieces: readonly Piece[];
}

interface Piece {
  start: number;
  /** The elements around it, the nearest first, the part's own root left out. */
  around: readonly Element[];
}

const UNREAD = new Set(
  'script style noscript template textarea select option datalist svg math iframe object'.split(
    ' ',
  ),
);

/** Elements that go on in the line, where no style sheet says otherwise. Whoever strikes a price out parts it, too. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i kbd label mark q small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Names of what only screen readers read: it often repeats what is beside it. */
const UNSEEN =
  /sr-only|(visually|visibly)-?_?hidden|screen-?_?reader|off-?_?screen|assistive|a11y|hidden-?text/i;

/** What authors call a price, in some languages. */
export const PRICE_NAMES = /price|preis|prix|precio|prezzo|prijs|preco|cena|\bpris|amount|tsena/i;

/** Names of the part of a price behind its decimal sign. */
const CENTS = /cents?|decimals?|fraction|kopek|\bdec\b/i;

/**
 * Reads a part of a page that is no larger than a card.
 * @param most characters
 */
export function readText(page: Document, root: Node, most = 4000): Reading {
  const work = readInSteps(page, root, { characters: most, nodes: MOST_NODES });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Reads a part of any size, up to so many characters and nodes.
 * @param from where to begin: an element within it
 */
export function* readInSteps(
  page: Document,
  root: Node,
  { characters: most, nodes, from }: { characters: number; nodes: number; from?: Element },
): Generator<void, Reading> {
  const walker = walk(page, root, 5 /* NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT */);
  const pieces: Piece[] = [];
  /** The elements that are open, the root's child first. */
  let open: Element[] = [];
  let unread: Element | undefined;
  let text = '';
  let isNewBlock = false;
  let isNewLine = false;
  /** Inline elements that began or ended since the last text. */
  let passed: Element[] = [];
  if (from) {
    for (let count = 1; walker.nextNode() && walker.currentNode !== from; count++) {
      if (count % (10 * STEP) === 0) yield;
    }
    open = attempt(() => within(from, root), []);
  }
  for (let count = 1; count <= nodes && text.length < most; count++) {
    if (count % STEP === 0) yield;
    const node = walker.nextNode();
    if (!node) break;
    const isText = node.nodeType === 3;
    const parent = isText
      ? (node as Text).parentElement
      : attempt(() => parentOf(node as Element), null);
    while (open.length > 0 && open.at(-1) !== parent) {
      const closed = open.pop() as Element;
      if (isBlock(closed)) isNewBlock = true;
      else passed.push(closed);
      if (closed === unread) unread = undefined;
    }
    if (!isText) {
      const element = node as Element;
      open.push(element);
      if (unread) continue;
      if (UNREAD.has(element.localName) || hasAttribute(element, 'hidden')) unread = element;
      else if (element.localName === 'br') isNewLine = true;
      else if (isBlock(element)) isNewBlock = true;
      else passed.push(element);
      const shadow = unread ? null : shadowIn(element);
      if (shadow) {
        const inner = readText(page, shadow, most - text.length);
        if (inner.text && text) text = `${text.trimEnd()}\n`;
        const around = [...open].reverse();
        for (const piece of inner.pieces) {
          pieces.push({ start: piece.start + text.length, around: [...piece.around, ...around] });
        }
        text += inner.text;
        isNewBlock = true;
      }
      continue;
    }
    if (unread) continue;
    const words = (node as Text).data.slice(0, most * 4).replace(/\s+/g, ' ');
    if (words === '') continue;
    if (words === ' ') {
      if (text !== '' && !isNewBlock && !/\s$/.test(text)) text += ' ';
      continue;
    }
    const joint = isNewBlock ? '\n' : isNewLine ? '\r' : jointOf(text, words, open, passed);
    if (text !== '' && joint) text = text.trimEnd() + joint;
    const isSpaced = text === '' || /\s$/.test(text);
    pieces.push({ start: text.length, around: [...open].reverse() });
    text += (isSpaced ? words.trimStart() : words).slice(0, most);
    isNewBlock = false;
    isNewLine = false;
    passed = [];
  }
  return { text: text.trimEnd(), pieces };
}

/** An element and those around it within a part of the page, the outermost first. */
function within(element: Element, root: Node): Element[] {
  const found: Element[] = [];
  let parent: Element | null = element;
  while (parent && parent !== root) {
    found.push(parent);
    parent = parentOf(parent);
  }
  return found.reverse();
}

/** The elements around a place in the text, the nearest first. */
export function aroundOf({ pieces }: Reading, index: number): readonly Element[] {
  let found: readonly Element[] = [];
  for (const { start, around } of pieces) {
    if (start > index) break;
    found = around;
  }
  return found;
}

/** What an element of it says, in one line. */
export function textIn(reading: Reading, element: Element): string {
  return partIn(reading, element).replace(/\s+/g, ' ').trim();
}

/** The lines that an element of it says. */
export function linesIn(reading: Reading, element: Element): string[] {
  const lines = partIn(reading, element).split(/[\n\r]/);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function partIn({ text, pieces }: Reading, element: Element): string {
  const first = pieces.findIndex(({ around }) => around.includes(element));
  if (first < 0) return '';
  let last = first;
  while (pieces[last + 1]?.around.includes(element)) last++;
  return text.slice(pieces[first]?.start, pieces[last + 1]?.start ?? text.length);
}

/** What a component draws for itself, where it lets others see that. */
function shadowIn(element: Element): ShadowRoot | null {
  return element.localName.includes('-') ? element.shadowRoot : null;
}

function isBlock(element: Element): boolean {
  if (element.localName === 'br') return false;
  if (!INLINE.has(element.localName)) return true;
  return UNSEEN.test(attribute(element, 'class') ?? '');
}

/** What stands between two texts that only inline elements part. */
function jointOf(
  text: string,
  words: string,
  open: readonly Element[],
  passed: readonly Element[],
): string {
  if (passed.length === 0) return '';
  const isCents = /^\s*\p{Nd}\p{Nd}\s*$/u.test(words) && /(?<![.,]\p{Nd}?)\p{Nd}\s?$/u.test(text);
  if (isCents) {
    if (
      open.some(
        (element) => /^(sup|small)$/.test(element.localName) || CENTS.test(namesOf(element)),
      )
    )
      return '.';
  }
  if (!/\S$/.test(text) || !/^\S/.test(words)) return '';
  const isNumber = /\p{Nd}$/u.test(text) && /^\p{Nd}/u.test(words);
  if (isCents && isSmaller(open.at(-1), passed)) return '.';
  // "$200" in an element called a price, and "2 bids" behind it.
  const isBehindPrice = passed.some(
    (element) => !open.includes(element) && PRICE_NAMES.test(namesOf(element)),
  );
  if (isNumber && isBehindPrice && !/[.,]$/.test(text)) return '\n';
  // A whole sum, and another one.
  if (isNumber && /[.,]\p{Nd}{2,3}$/u.test(text)) return '\n';
  return passed.some(isLaidOutAsBlock) ? '\n' : '';
}

function isLaidOutAsBlock(element: Element): boolean {
  const display = attempt(() => getComputedStyle(element).display, '') || 'inline';
  return !/^(inline|contents|none|ruby)/.test(display);
}

function isSmaller(element: Element | undefined, passed: readonly Element[]): boolean {
  const before = passed.find((one) => one !== element);
  if (!element || !before) return false;
  const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
  return attempt(() => size(element) <= 0.8 * size(before), false);
}
