import { registerSignal } from '../signal';

registerSignal({
  id: 'bare-link',
  speaks: 'against',
  because:
    'It leads somewhere, and nothing is written beside it: brands, feeds and categories are so.',
  isSampled: true,
  measure: ({ text, link }) => link !== '' && text.length < 2,
});
