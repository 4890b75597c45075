import { registerSignal } from '../signal';

registerSignal({
  id: 'for-reading',
  speaks: 'against',
  // Most blogs here have dates, too; others have nothing else.
  prior: -3,
  because: 'The page calls itself an article, a blog, news or a forum.',
  // A blog may sell what stands beside a price.
  measure: ({ price }, { isForReading }) => (!isForReading ? 0 : price === undefined ? 1 : 0.5),
});
