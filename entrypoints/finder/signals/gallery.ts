import { namesOf } from '../dom';
import { registerSignal } from '../signal';
import { anyOf, plain } from '../words';

/** What stands beside the button too: the maker's sign, ratings, means of payment. */
const SIGNS = anyOf(
  String.raw`logo brand stars?\b rating icons?\b badge payment visa\b paypal mastercard avatar flag`,
);

registerSignal({
  id: 'gallery',
  speaks: 'for',
  // Most galleries here have names that say it, too; others have nothing else.
  prior: 3,
  because: 'It lies beside a button that buys.',
  measure: (image, { bought }) =>
    bought.has(image) && !SIGNS.test(`${plain(namesOf(image.element))} ${fileOf(image.url)}`),
});

function fileOf(url: string): string {
  return /^data:/.test(url) ? '' : plain(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}
