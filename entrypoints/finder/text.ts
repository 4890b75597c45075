import { walk } from './dom';

/** More pieces of text than a product's card has; empty ones count too. */
const MOST_PIECES = 300;
const MOST_CHARACTERS = 1000;

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);

/**
 * The beginning of what an element says.
 * @param between parts each piece of text from the next
 */
export function textOf(
  page: Document,
  element: Node,
  most = MOST_CHARACTERS,
  between = ' ',
): string {
  const walker = walk(page, element, 4 /* NodeFilter.SHOW_TEXT */);
  let text = '';
  for (let pieces = 0; pieces < MOST_PIECES && text.length < most; pieces++) {
    if (!walker.nextNode()) break;
    const { data, parentNode } = walker.currentNode as Text;
    if (!UNREAD.has(parentNode?.nodeName ?? '')) text += between + data.slice(0, most);
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
