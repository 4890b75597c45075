import { registerSignal } from '../signal';

registerSignal({
  id: 'gallery',
  speaks: 'for',
  // Most galleries here have names that say it, too; others have nothing else.
  prior: 3,
  because: 'It lies beside a button that buys.',
  measure: (image, { bought }) => bought.has(image),
});
