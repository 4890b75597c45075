import { expect, test } from 'vitest';
import { taggedImage } from '../../components/popup/sample';
import { exportFile } from './export-file';
import { exportRows } from './export-rows';

const facts = {
  page: 'https://shop.example/sale?page=2',
  network: 'cnn',
  networkVersion: '0123456789abcdef',
  time: '2026-01-02T03:04:05.000Z',
};

function rows(name: string) {
  const image = { ...taggedImage('bag'), product: { name } };
  return exportRows({ phase: 'done', images: [image, taggedImage('dress')] }, facts);
}

test('CSV has a line of names and one for each picture, quoted where that is needed', () => {
  const { name, type, text } = exportFile(rows('Bag, "large"'), 'csv');
  expect(name).toBe('hangtag-shop.example-2026-01-02.csv');
  expect(type).toBe('text/csv');
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^image,product,price,link,answer,tag,corrected,networkAnswer,networkTag,confidence,/,
  );
  expect(lines[1]).toContain('bag.jpg,"Bag, ""large""",,,tag,bag,,tag,bag,0.91,bag,0.91');
});

test.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@sum', '\t=1', '=1\n2'])(
  'a spreadsheet is given the name %j as a text, not as a formula',
  (name) => {
    const { text } = exportFile(rows(name), 'csv');
    expect(text).toContain(`.jpg,"'${name.replaceAll('"', '""')}"`);
  },
);

test('JSON has the rows as they are', () => {
  const { name, text } = exportFile(rows('=1'), 'json');
  expect(name).toBe('hangtag-shop.example-2026-01-02.json');
  expect(JSON.parse(text)).toEqual(rows('=1'));
});

test('a page without pictures gives an empty list', () => {
  expect(exportFile([], 'json')).toMatchObject({ name: 'hangtag-page.json', text: '[]\n' });
});
