import { expect, test } from 'vitest';
import { clothingLabels } from './clothing-labels';
import { DataError } from './data-error';

const HEADING = 'image,sender_id,label,kids\n';
const HAND_HEADING = 'image,label\n';

test.each([
  ['T-Shirt', 't-shirt-top'],
  ['Top', 't-shirt-top'],
  ['Pants', 'trouser'],
  ['Hoodie', 'pullover'],
  ['Dress', 'dress'],
  ['Outwear', 'coat'],
  ['Blazer', 'coat'],
  ['Shirt', 'shirt'],
  ['Blouse', 'shirt'],
  ['Hat', 'none'],
])('%s is %s, for children too', (label, truth) => {
  expect(clothingLabels(`${HEADING}one,1,${label},False\ntwo,1,${label},True\n`, '')).toEqual([
    { image: 'one', truth, byHand: false },
    { image: 'two', truth, byHand: false },
  ]);
});

test.each([
  'Shoes',
  'Longsleeve',
  'Polo',
  'Undershirt',
  'Shorts',
  'Skirt',
  'Body',
  'Other',
  'Not sure',
  'Skip',
])('%s is left out', (label) => {
  expect(clothingLabels(`${HEADING}one,1,${label},False\n`, '')).toEqual([]);
});

test('labels by hand add to the mapping and win, and the list is ordered by name', () => {
  const csv = `${HEADING}d,1,Shoes,False\r\nb,1,T-Shirt,False\r\nc,2,Shoes,False\r\na,2,Hat,True\r\n`;
  expect(clothingLabels(csv, `${HAND_HEADING}d,ankle-boot\nb,dress\n\n`)).toEqual([
    { image: 'a', truth: 'none', byHand: false },
    { image: 'b', truth: 'dress', byHand: true },
    { image: 'd', truth: 'ankle-boot', byHand: true },
  ]);
});

test.each([
  ['one,boots', 'clothing-labels.csv: one has the label "boots". Correct the line "one,boots"'],
  ['two,bag', 'clothing-labels.csv: two is not in the data set.'],
  ['one', 'clothing-labels.csv: one has the label "".'],
])('refuses the label by hand "%s"', (line, message) => {
  const mapping = () => clothingLabels(`${HEADING}one,1,Shoes,False\n`, HAND_HEADING + line);
  expect(mapping).toThrow(DataError);
  expect(mapping).toThrow(message);
});
