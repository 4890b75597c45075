import { registerSignal } from '../signal';

registerSignal({
  id: 'for-reading',
  speaks: 'against',
  prior: -1.5,
  because: 'The page calls itself an article, a blog, news or a forum.',
  measure: (_, { isForReading }) => isForReading,
});
