import { expect, test } from 'vitest';
import { type Column, nextOrder, type Order, sortedClasses } from './class-order';
import { sampleReport } from './sample';

test.each<{ by: Column; first: string; second: string }>([
  { by: 'class', first: 'ascending', second: 'descending' },
  { by: 'recall', first: 'descending', second: 'ascending' },
])('pressing $by: $first, $second, the data set’s order', ({ by, first, second }) => {
  const once = nextOrder(undefined, by);
  const twice = nextOrder(once, by);
  expect([once, twice, nextOrder(twice, by)]).toEqual([
    { by, direction: first },
    { by, direction: second },
    undefined,
  ]);
});

test('another column begins anew', () => {
  expect(nextOrder({ by: 'recall', direction: 'ascending' }, 'f1')).toEqual({
    by: 'f1',
    direction: 'descending',
  });
});

const evaluation = sampleReport().bundled.test;
const names = (order: Order) => sortedClasses(evaluation, order).map(({ name }) => name);

test.each<{ order: Order; first: string; last: string }>([
  { order: undefined, first: 'T-shirt/top', last: 'Ankle boot' },
  { order: { by: 'class', direction: 'ascending' }, first: 'Ankle boot', last: 'Trouser' },
  { order: { by: 'recall', direction: 'ascending' }, first: 'Shirt', last: 'Bag' },
  { order: { by: 'recall', direction: 'descending' }, first: 'Bag', last: 'Shirt' },
])('sorts by $order.by, $order.direction', ({ order, first, last }) => {
  expect(names(order)).toHaveLength(10);
  expect([names(order)[0], names(order).at(-1)]).toEqual([first, last]);
});

test('equal classes stay in the data set’s order', () => {
  expect(names({ by: 'support', direction: 'descending' })).toEqual(names(undefined));
});
