import { expect, test } from 'vitest';
import { groupOriginals } from './photo-groups';

test.each([
  ['a thumbnail', ['bag/shirt.jpg', 'bag/shirt-150x150.jpg']],
  ['a thumbnail in another format', ['bag/shirt.jpg', 'bag/shirt-150x150.webp']],
  ['a thumbnail in another folder', ['bag/shirt.jpg', 'bag/thumbs/shirt.jpg']],
  ['another format', ['bag/1163.jpg', 'bag/1163.png']],
  ['letters of another case', ['bag/Shirt.jpg', 'bag/shirt.JPG']],
  ['a copy', ['bag/shirt.jpg', 'bag/shirt (1).jpg', 'bag/shirt - Copy.jpg']],
  ['views of one product', ['bag/tee.jpg', 'bag/tee-front.jpg', 'bag/tee-back.jpg']],
  ['a shoot', ['bag/sku12.jpg', 'bag/sku12_1.jpg', 'bag/sku12_2.jpg']],
])('%s is of one origin', (_, files) => {
  const original = files[0]!.replace('bag/', '');
  expect(groupOriginals(files)).toEqual(files.map(() => original));
  expect(groupOriginals(files.toReversed())).toEqual(files.map(() => original));
});

test.each([
  ['different names', ['bag/a.jpg', 'bag/b.jpg']],
  ['what people number', ['bag/bag-0.jpg', 'bag/bag-1.jpg']],
  ['what cameras number', ['bag/IMG_0001.jpg', 'bag/IMG_0002.jpg']],
  ['what Windows numbers', ['bag/bag (1).jpg', 'bag/bag (2).jpg']],
  ['equal numbers in different folders and formats', ['bag/1.jpg', 'dress/1.webp']],
])('%s are of different ones', (_, files) => {
  expect(new Set(groupOriginals(files)).size).toBe(files.length);
});

test('what looks the same is of one origin, and so is what belongs to either', () => {
  const files = ['a/long name.jpg', 'b/x.jpg', 'b/x-80x80.jpg', 'c/other.jpg'];
  expect(groupOriginals(files, [0, 0, 2, 3])).toEqual(['x.jpg', 'x.jpg', 'x.jpg', 'other.jpg']);
});

test('many thousand views are grouped at once', () => {
  const files = Array.from(
    { length: 20_000 },
    (_, index) => `bag/sku${index >> 1}_${index % 2}.jpg`,
  );
  expect(new Set(groupOriginals(files)).size).toBe(10_000);
});
