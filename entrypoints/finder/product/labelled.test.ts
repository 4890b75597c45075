import { expect, test } from 'vitest';
import { labelledIn } from './labelled';

test.each([
  ['SKU: AB-12/3', { sku: 'AB-12/3' }],
  ['Artikelnummer\n1049084', { sku: '1049084' }],
  ['Art.-Nr.: df-1803', { sku: 'df-1803' }],
  ['Réf. : 12345-B', { sku: '12345-B' }],
  ['Артикул: 73556', { sku: '73556' }],
  ['Холодильник RCSK Код: 73556', { sku: '73556' }],
  ['货号：B1234', { sku: 'B1234' }],
  ['Model number: X1\nItem number: 55-7', { sku: '55-7', model: 'X1' }],
  ['EAN: 4006381333931', { gtin: '4006381333931' }],
  ['EAN: 4006381333932', {}],
  ['Marke: Acme', { brand: 'Acme' }],
  ['Brand\nAcme', { brand: 'Acme' }],
  ['SKU of all shirts', {}],
])('%s', (text, labelled) => {
  expect(labelledIn(text)).toMatchObject(labelled);
  expect(labelledIn('A shirt of cotton')).toEqual({});
});
