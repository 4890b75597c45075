import { expect, test } from 'vitest';
import { looseJson } from './loose-json';

const JACKET = { name: 'Field jacket', offers: { price: '129.00' } };
const WRITTEN = JSON.stringify(JACKET);

test.each<[what: string, source: string, value: unknown]>([
  ['JSON', WRITTEN, JACKET],
  ['a comment', `// the product\n${WRITTEN}`, JACKET],
  ['comments between', '{"sku":/* ours */1, // one\n"price":2 // two\n}', { sku: 1, price: 2 }],
  ['commas at the end', '{"name":"Field jacket","offers":{"price":"129.00",},}', JACKET],
  ['no value', '{"name":"Field jacket","rating":,"offers":{"price":"129.00"}}', JACKET],
  ['other quotation marks', "{'name':'Field jacket','offers':{'price':'129.00'}}", JACKET],
  ['no comma', '{"name":"Field jacket"\n"offers":{"price":"129.00"}}', JACKET],
  ['cut off', WRITTEN.slice(0, -2), JACKET],
  ['a bracket too many', `${WRITTEN}}`, JACKET],
  ['quotation marks within', '{"name":"A 15" case","sku":1}', { name: 'A 15" case', sku: 1 }],
  ['no such escape', '{"name":"It\\\'s \\x \\u0026 co"}', { name: "It's x & co" }],
  ['a comma in a number', '{"price":129,00,"sku":"a"}', { price: '129,00', sku: 'a' }],
  ['a bare sum', '{"price": € 129.00,"sku":"a"}', { price: '€ 129.00', sku: 'a' }],
  ['two values', `{"a":1}${WRITTEN}`, [{ a: 1 }, JACKET]],
  ['two values and a comma', `{"a":1},\n${WRITTEN}`, [{ a: 1 }, JACKET]],
])('%s', (_, source, value) => {
  expect(looseJson(source)).toEqual(value);
});

test('what is no data at all ends, however long', () => {
  expect(() => looseJson('['.repeat(100_000))).not.toThrow();
  expect(looseJson(`{"a":"${'\\'.repeat(50_000)}`)).toBeDefined();
  expect(looseJson(':'.repeat(50_000))).toBeUndefined();
});
