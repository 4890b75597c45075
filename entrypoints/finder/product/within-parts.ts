import { isA, queryAll } from '../dom';

/** The elements of a kind in the parts of a card; a part of a flat list may be one itself. */
export function* withinParts(
  [card, ...beside]: readonly Element[],
  selector: string,
): Generator<Element> {
  if (card) yield* queryAll(card, selector);
  for (const part of beside) {
    if (isA(part, selector)) yield part;
    yield* queryAll(part, selector);
  }
}
