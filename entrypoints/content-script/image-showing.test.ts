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
