import { expect, test } from 'vitest';
import { priceIn } from './prices';

test.each([
  ['Linen shirt $19.00', '$19.00'],
  ['€ 29,95', '€ 29,95'],
  ['Nur 29,95 €', '29,95 €'],
  ['1.299,00 € 999 €', '1.299,00 €'],
  ['Rs. 1,299', 'Rs. 1,299'],
  ['kr 199', 'kr 199'],
  ['345 MAD', '345 MAD'],
  ['₦15,000', '₦15,000'],
  ['129,- in stock', '129,-'],
  ['USD 45', 'USD 45'],
  ['89 zł', '89 zł'],
])('%s', (text, price) => {
  expect(priceIn(text)).toBe(price);
});

test.each([
  'Size 42, 98 % cotton',
  '12 March 2026',
  'Offers 20 % off',
  'Version 1.2.3',
  'Room 5',
  'Call 555 1234',
  '',
])('no price in: %s', (text) => {
  expect(priceIn(text)).toBeUndefined();
});
