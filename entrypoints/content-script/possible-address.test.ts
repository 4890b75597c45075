import { expect, test } from 'vitest';
import { possibleAddress } from './possible-address';

const PAGE = 'https://shop.example/list/';

test.each([
  ['tee.jpg', `${PAGE}tee.jpg`],
  [' blue coat.jpg ', `${PAGE}blue%20coat.jpg`],
  ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['?image=7', `${PAGE}?image=7`],
  ['{5F3A-77B0}.jpg', `${PAGE}%7B5F3A-77B0%7D.jpg`],
  ['nonexistent.jpg', `${PAGE}nonexistent.jpg`],
  ['true-blue.jpg', `${PAGE}true-blue.jpg`],
  ['blob:null/1-2', 'blob:null/1-2'],
  ['data:image/gif;base64,R0lGOD=', 'data:image/gif;base64,R0lGOD='],
])('%s may be a picture', (written, address) => {
  expect(possibleAddress(written, PAGE)).toBe(address);
});

test.each([
  '',
  ' ',
  '#',
  '#top',
  './',
  '/list/',
  'about:blank',
  'javascript:void(0)',
  'undefined',
  'null',
  'false',
  '/img/undefined',
  '/img/undefined.jpg',
  '/null/a.jpg',
  '[object Object]',
  '/img/[object%20Object]',
  'tee_{width}x.jpg',
  'tee_%7Bwidth%7Dx.jpg',
  '{{ product.image }}',
  '/img/{{image}}.jpg',
  '/stencil/{:size}/a.jpg',
  '$' + '{image}',
  '<%= image %>',
  'data:,',
  'data:image/gif;base64,',
  'https://[',
])('%j cannot be one', (written) => {
  expect(possibleAddress(written, PAGE)).toBeUndefined();
});
