import { expect, test } from 'vitest';
import { taggedImage } from '../../components/popup/sample';
import { exportFile } from './export-file';
import { exportRows } from './export-rows';

const facts = {
  page: 'https://shop.example/sale?page=2',
  network: 'mobilenet',
  networkVersion: '0123456789abcdef',
  time: '2026-01-02T03:04:05.000Z',
};

function rows(name: string) {
  const image = { ...taggedImage('bag'), product: { name } };
  return exportRows({ phase: 'done', images: [image, taggedImage('dress')] }, facts);
}

test('CSV has a line of names and one for each picture, quoted where that is needed', () => {
  const { name, type, text } = exportFile(rows('Bag, "large"'), 'csv', 'comma');
  expect(name).toBe('hangtag-shop.example-2026-01-02.csv');
  expect(type).toBe('text/csv');
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^image,product,price,amount,currency,oldPrice,brand,sku,gtin,availability,link,answer,tag,/,
  );
  expect(lines[1]).toContain(
    'bag.jpg,"Bag, ""large""",,,,,,,,,,tag,bag,,,,,,tag,bag,0.91,0.91,bag,0.91',
  );
});

test.each([
  ['comma', ',1299.5,EUR,', ',tag,bag,,,,,,tag,bag,0.91,'],
  ['semicolon', ';1299,5;EUR;', ';tag;bag;;;;;;tag;bag;0,91;'],
  ['semicolonPoint', ';1299.5;EUR;', ';tag;bag;;;;;;tag;bag;0.91;'],
] as const)('CSV for spreadsheets with %s', (style, price, answer) => {
  const product = { price: { text: '1.299,50 €', amount: 1299.5, currency: 'EUR' } };
  const images = [{ ...taggedImage('bag'), product }];
  const { text } = exportFile(exportRows({ phase: 'done', images }, facts), 'csv', style);
  const [, line] = text.split('\r\n');
  expect(line).toContain(price);
  expect(line).toContain(answer);
});

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['＝1+1', "'＝1+1"],
  ['00123', '"=""00123"""'],
  ['3-4', '"=""3-4"""'],
  ['Größe M; „weich“', '"Größe M; „weich“"'],
])('a spreadsheet shows the name %j as it is', (name, cell) => {
  const { text } = exportFile(rows(name), 'csv', 'semicolon');
  expect(text).toContain(`.jpg;${cell};`);
});

test.each(['=1', '00123'])('JSON has the rows as they are, %j too', (product) => {
  const { name, text } = exportFile(rows(product), 'json', 'semicolon');
  expect(name).toBe('hangtag-shop.example-2026-01-02.json');
  expect(JSON.parse(text)).toEqual(rows(product));
});

test('a page without pictures gives an empty list', () => {
  expect(exportFile([], 'json', 'comma')).toMatchObject({
    name: 'hangtag-page.json',
    text: '[]\n',
  });
});
