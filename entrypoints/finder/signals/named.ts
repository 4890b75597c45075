import { queryAll } from '../dom';
import { registerSignal } from '../signal';
import { textOf } from '../text';

/** Elements that hold a name. */
const NAMES =
  'h1, h2, h3, h4, h5, h6, figcaption, strong, b, [class*=name i], [class*=title i], [itemprop=name]';

/** A product's name, and a price beside it, are short; an article's beginning is not. */
const TEXT = { least: 3, mostOfName: 90, most: 120 };

registerSignal({
  id: 'named',
  speaks: 'for',
  because: 'The card says a little, as a product’s name does.',
  isSampled: true,
  measure: ({ card, beside, text }, { document }) => {
    if (text.length < TEXT.least) return 0;
    if (text.length <= TEXT.most) return 1;
    const [name] = [card, ...beside].flatMap((part) => [...queryAll(part, NAMES)].slice(0, 1));
    const length = name ? textOf(document, name, TEXT.mostOfName + 1).length : 0;
    return length >= TEXT.least && length <= TEXT.mostOfName ? 0.7 : 0;
  },
});
