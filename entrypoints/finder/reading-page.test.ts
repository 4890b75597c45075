import { expect, test } from 'vitest';
import { fakePage } from '../content-script/fake-page';
import { isForReading } from './reading-page';

const pageCalled = (title: string, body = '', address?: string) => {
  const page = fakePage(body, `<title>${title}</title>`);
  Object.defineProperty(page, 'baseURI', { value: address ?? 'https://shop.example/' });
  return page;
};

test.each([
  'https://shop.example/blogs/journal/how-to-oil-a-bag',
  'https://shop.example/blog.html',
  'https://blog.shop.example/',
  'https://daily.example/2024/05/17/leather',
  'https://walkers.example/forum/boots',
])('an address tells it: %s', (address) => {
  expect(isForReading(pageCalled('Leather', '', address))).toBe(true);
});

test.each([
  'https://shop.example/article/4711',
  'https://shop.example/magazin/bags',
  'https://shop.example/newsletter',
  'https://shop.example/new',
  'https://shop.example/collections/2024',
])('an address of a shop tells nothing: %s', (address) => {
  expect(isForReading(pageCalled('Leather', '', address))).toBe(false);
});

test.each([
  'Blog',
  'A maker of bags - Example News',
  'The boots thread | Walkers Forums',
  'My fashion blog by Ann',
])('a title tells it: %s', (title) => {
  expect(isForReading(pageCalled(title))).toBe(true);
});

test.each(['News from our bags', 'Other Stories', 'Newsboy caps', 'The Journal', 'Bloggers’ bags'])(
  'a title of a shop tells nothing: %s',
  (title) => {
    expect(isForReading(pageCalled(title))).toBe(false);
  },
);

test('the first heading tells it, too', () => {
  expect(isForReading(pageCalled('Example', '<h1>Our Blog</h1>'))).toBe(true);
  expect(isForReading(pageCalled('Example', '<h1>Our bags</h1><h2>Blog</h2>'))).toBe(false);
});
