import { type Box, overlap } from './box';
import { boxOf, namesOf, parentOf, previousElement, queryAll } from './dom';
import { textOf } from './text';

/** Levels around the card, and elements before each, where the section's heading is sought. */
const MOST_LEVELS = 5;
const MOST_STEPS = 3;
const LONGEST_HEADING = 60;

/** The heading before an element, or before the elements around it. */
export function headingBefore(
  page: Document,
  element: Element,
  within: ReadonlyMap<Element, unknown>,
  known: Map<Element, string>,
  levels = MOST_LEVELS,
): string {
  let heading = known.get(element);
  if (heading !== undefined) return heading;
  heading = headingAmongElder(page, element, within);
  const parent = heading || levels === 1 ? null : parentOf(element);
  if (parent) heading = headingBefore(page, parent, within, known, levels - 1);
  known.set(element, heading);
  return heading;
}

/**
 * The nearest heading among the elements before one: above it, not beside it as in a menu or a
 * column of filters. Elements with images have headings of their own.
 */
function headingAmongElder(
  page: Document,
  element: Element,
  within: ReadonlyMap<Element, unknown>,
): string {
  let elder = previousElement(element);
  for (let step = 0; elder && step < MOST_STEPS; step++) {
    if (!within.has(elder) && !ASIDE.test(elder.localName)) {
      const isHeading = /^h[1-6]$/.test(elder.localName) || /title|heading/i.test(namesOf(elder));
      const found = isHeading ? elder : lastOf(queryAll(elder, HEADINGS));
      const text =
        found && isAbove(boxOf(found), boxOf(element)) && textOf(page, found, LONGEST_HEADING + 1);
      if (text && text.length <= LONGEST_HEADING) return text;
    }
    elder = previousElement(elder);
  }
  return '';
}

const ASIDE = /^(header|nav|aside|footer|form|dialog)$/;

function isAbove(heading: Box, { left, top, width }: Box): boolean {
  return (
    heading.height > 0 &&
    heading.top <= top &&
    overlap(heading.left, heading.width, left, width) > 0
  );
}

function lastOf(elements: NodeListOf<Element>): Element | undefined {
  return elements[elements.length - 1];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [class*=title i], [class*=heading i]';
