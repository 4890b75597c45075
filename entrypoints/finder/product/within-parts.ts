import { isA, queryAll } from '../dom';

/** The elements of a kind in the parts of a card, which may be such elements themselves. */
export function* withinParts(parts: readonly Element[], selector: string): Generator<Element> {
  for (const part of parts) {
    if (isA(part, selector)) yield part;
    yield* queryAll(part, selector);
  }
}
