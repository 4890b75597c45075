import { expect, test } from 'vitest';
import { scoreProducts } from './score-products';

const price = (amount: number) => ({ price: { text: `${amount} €`, amount } });

test('a wrong value counts against precision and recall, a missing one against recall', () => {
  const { fields, mistakes } = scoreProducts(
    {
      right: { ...price(19.9), sku: 'A-1', availability: 'InStock' },
      wrong: { ...price(20), sku: 'B-2' },
      none: undefined,
    },
    {
      right: { price: ['19.90', '25'], sku: ['A-1'], availability: ['InStock'] },
      wrong: { price: ['30'] },
      none: { price: ['10'] },
    },
  );
  expect(fields.price).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  expect(fields.sku).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
  expect(fields.brand).toEqual({ precision: null, recall: null, f1: null });
  expect(mistakes).toEqual([
    { page: 'wrong', field: 'price', got: '20', want: ['30'] },
    { page: 'none', field: 'price', got: undefined, want: ['10'] },
    { page: 'wrong', field: 'sku', got: 'B-2', want: undefined },
  ]);
});
