import { expect, test } from 'vitest';
import type { Price } from '../../messages/protocol';
import { isSamePrice } from './same-price';

test.each<[right: string, got: Price]>([
  ['19 €', { text: '€ 19,00' }],
  ['19 €', { text: 'EUR 19.–' }],
  ['19 €', { text: '19', amount: 19, currency: 'EUR' }],
  ['1.299,00 €', { text: '€1,299.00' }],
  ["CHF 1'299.00", { text: 'CHF 1\u202f299' }],
  ['29€99', { text: '€29.99' }],
  ['29€99', { text: '29,99 €', amount: 29.99, currency: 'EUR' }],
  ['€ 97,39 - 128,72', { text: '€ 97,39' }],
  ['$25.00 – $40.00', { text: 'from $25', amount: 25, currency: 'USD' }],
  ['$25.00', { text: '$25', amount: 25, currency: 'AUD' }],
  ['R$ 210,00', { text: 'R$ 210', amount: 210, currency: 'BRL' }],
  ['2500', { text: '2.500', amount: 2500 }],
  ['2500', { text: 'Rs 2500', amount: 2500, currency: 'PKR' }],
  ['۱۲۹ EUR', { text: 'EUR 129', amount: 129, currency: 'EUR' }],
  ['٩٩ EUR', { text: '99 EUR' }],
  ['on request', { text: 'On request' }],
])('%j is %j', (right, got) => {
  expect(isSamePrice(right, got)).toBe(true);
});

test.each<[right: string, got: Price]>([
  ['19 €', { text: '29 €' }],
  ['19 €', { text: '$19' }],
  ['19 €', { text: '19 €', amount: 29, currency: 'EUR' }],
  ['19 €', { text: '19', amount: 19 }],
  ['$25.00', { text: '25 €', amount: 25, currency: 'EUR' }],
  ['R$ 210,00', { text: '$210', amount: 210, currency: 'USD' }],
  ['€ 97,39 - 128,72', { text: '€ 128,72' }],
  ['on request', { text: '19 €', amount: 19, currency: 'EUR' }],
])('%j is not %j', (right, got) => {
  expect(isSamePrice(right, got)).toBe(false);
});
