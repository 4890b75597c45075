import { expect, test } from 'vitest';
import { fileKey } from './file-key';

test.each<[one: string, other: string]>([
  ['/media/90x120/dress.jpg', '/media/600x800/dress.jpg'],
  ['/dress.jpg?width=300', '/dress.jpg?width=1200'],
  ['/dress.jpg?v=7&w=300&h=400', '/dress.jpg?v=7'],
  ['/dress_300x.jpg', '/dress_1200x.jpg'],
  ['/dress-300x400.jpg', '/dress.jpg'],
  ['/dress@2x.png', '/dress.png'],
  ['/w_300,h_400/v1/dress.jpg', '/w_900,h_1200/v1/dress.jpg'],
  ['/t_small/f_auto,q_auto:eco/1/dress.jpg', '/t_large_v1/f_auto,q_auto:best/1/dress.jpg'],
])('%s is %s in another size', (one, other) => {
  expect(fileKey(`https://cdn.example${one}`)).toBe(fileKey(`https://cdn.example${other}`));
});

test.each<[one: string, other: string]>([
  ['https://cdn.example/dress.jpg', 'https://cdn.example/coat.jpg'],
  ['https://cdn.example/1/dress.jpg', 'https://cdn.example/2/dress.jpg'],
  ['https://cdn.example/image?id=1', 'https://cdn.example/image?id=2'],
  ['https://cdn.example/dress.jpg', 'https://other.example/dress.jpg'],
  ['https://cdn.example/dress-1.jpg', 'https://cdn.example/dress-2.jpg'],
  ['data:image/png;base64,AA', 'data:image/png;base64,BB'],
])('%s is not %s', (one, other) => {
  expect(fileKey(one)).not.toBe(fileKey(other));
});
