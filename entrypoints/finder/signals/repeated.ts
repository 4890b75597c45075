import { registerSignal } from '../signal';

registerSignal({
  id: 'repeated',
  speaks: 'for',
  because: 'Several cards in a row or a grid look alike.',
  measure: ({ row }) => Math.min(1, (new Set(row.map(({ url }) => url)).size - 1) / 3),
});
