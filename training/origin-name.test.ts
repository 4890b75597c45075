import { expect, test } from 'vitest';
import { originName, shootName } from './origin-name';

test.each([
  'shirt-150x150.jpg',
  'shirt_600x.jpg',
  'shirt@2x.jpg',
  'shirt-300w.jpg',
  'shirt_w300.jpg',
  'shirt_thumb.jpg',
  'thumb_shirt.jpg',
  'tn-shirt.jpg',
  'shirt-scaled.jpg',
  'shirt-scaled-150x150.jpg',
  'shirt_large@2x.jpg',
  'shirt - Kopie.jpg',
  'shirt copy.jpg',
  'Copy of shirt.jpg',
  'thumbs/shirt.SMALL.jpg',
])('%s is made of shirt.jpg', (file) => {
  expect(originName(file)).toBe('shirt.jpg');
});

test.each([
  '1163.jpg',
  'IMG_0003.jpg',
  '4285fab0-751a-4b74-8e9b-43af05deee22.jpg',
  'größe.png',
  'small.jpg',
  '150x150.jpg',
  'thumb_.jpg',
  'bag (2).jpg',
  'tote-mini.jpg',
  'shirt-2.jpg',
])('%s is its own origin', (file) => {
  expect(originName(file)).toBe(file);
});

test.each([
  ['tee-front.jpg', 'tee'],
  ['tee_back_2.jpg', 'tee'],
  ['Linen-Shirt-Detail-150x150.jpg', 'linen-shirt'],
  ['sku123_1.jpg', 'sku123'],
  ['sku123-02.jpg', 'sku123'],
])('%s is of the shoot %s', (file, shoot) => {
  expect(shootName(file)).toBe(shoot);
});

test.each(['bag-2.jpg', 'IMG_0003.jpg', '1163.jpg', 'front.jpg', 'dress-1.jpg', 'sku123.jpg'])(
  '%s tells no shoot',
  (file) => {
    expect(shootName(file)).toBeUndefined();
  },
);
