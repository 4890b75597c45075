import { expect, test } from 'vitest';
import { fakePage } from './fake-page';
import { imageShowing } from './image-showing';

const page = fakePage(`
  <img id="far" src="a.jpg" data-box="0 2000 100 100">
  <img id="near" src="a.jpg" data-box="0 100 100 100">
  <img id="below" src="b.jpg" data-box="0 3000 100 100">
`);

test.each([
  ['https://shop.example/list/a.jpg', 'near'],
  ['https://shop.example/list/b.jpg', 'below'],
  ['https://shop.example/list/c.jpg', undefined],
])('%s is shown by %s', (url, id) => {
  expect(imageShowing(page, url)?.element.id).toBe(id);
});

test('a stand-in shows what it stands in for, unless that may be several', () => {
  const standingIn = (html: string) => {
    const shop = fakePage(html);
    for (const img of shop.querySelectorAll('img')) {
      Object.defineProperty(img, 'currentSrc', { value: 'https://shop.example/list/one.png' });
    }
    return imageShowing(shop, 'https://shop.example/list/one.png')?.url.split('/').at(-1);
  };
  const one = '<img src="one.png" data-src="a.jpg">';
  const other = '<img src="one.png" data-src="b.jpg">';
  expect(standingIn(one)).toBe('one.png');
  expect(standingIn(one + other)).toBeUndefined();
});
