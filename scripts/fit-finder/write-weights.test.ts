import { expect, test } from 'vitest';
import { fitOf, inTable, namedWeights } from './write-weights';

test('weights are named, rounded, and read again in the order of the signals', () => {
  const named = namedWeights({ bias: -2.0449, weights: [3.0419, -0.0001] }, ['price', 'small']);
  expect(named).toEqual({ bias: -2.04, signals: { price: 3.04, small: 0 } });
  expect(Object.is(named.signals.small, 0)).toBe(true);
  expect(fitOf(named, ['small', 'price'])).toEqual({ bias: -2.04, weights: [0, 3.04] });
});

test('the table of the documentation gets them, and nothing else is changed', () => {
  const text =
    '| `price` | +3 | a price |\n| `small` | −1.5 | below 100 pixels |\n| `other` | x | |\n';
  expect(inTable(text, { bias: 0, signals: { price: 2.5, small: -1 } })).toBe(
    '| `price` | +2.5 | a price |\n| `small` | −1 | below 100 pixels |\n| `other` | x | |\n',
  );
});
