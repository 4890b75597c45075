import { registerSignal } from '../signal';

registerSignal({
  id: 'article-page',
  speaks: 'against',
  because: 'The page calls itself an article, or has many long paragraphs.',
  measure: (_, { data, prose }) => Math.max(Number(data.isArticle), prose),
});
