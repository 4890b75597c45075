import { expect, test } from 'vitest';
import { imageKey, isRemote, truthKeys, withoutQuery } from './image-key';

const SITE = 'http://127.0.0.1:4173';

test.each<[what: string, image: string, address: string]>([
  ['a plain path', 'img/a.jpg', `${SITE}/img/a.jpg`],
  ['a path that begins with a slash', '/img/a.jpg', `${SITE}/img/a.jpg`],
  ['a path that begins with a dot', './img/a.jpg', `${SITE}/img/a.jpg`],
  ['spaces, as the file is named', 'img/red  bag.jpg', `${SITE}/img/red%20%20bag.jpg`],
  ['spaces, as the browser writes them', 'img/red%20bag.jpg', `${SITE}/img/red%20bag.jpg`],
  ['letters of another script', 'img/größe/靴.webp', `${SITE}/img/gr%C3%B6%C3%9Fe/%E9%9D%B4.webp`],
  ['commas, encoded or not', 'img/a, b.png', `${SITE}/img/a%2C%20b.png`],
  ['small letters in the encoding', 'img/%c3%a4.png', `${SITE}/img/%C3%A4.png`],
  ['a percent sign that means itself', 'img/100%.jpg', `${SITE}/img/100%25.jpg`],
  ['a file that is named as if encoded', 'img/a%20b.jpg', `${SITE}/img/a%2520b.jpg`],
  ['bytes that are no UTF-8', 'img/%E4.jpg', `${SITE}/img/%E4.jpg`],
  ['a number sign in the name', 'img/a#1.jpg', `${SITE}/img/a%231.jpg`],
  ['a query', 'image.php?id=1&w=2', `${SITE}/image.php?id=1&w=2#top`],
  ['the machine by name', 'img/a.jpg', 'http://localhost/img/a.jpg'],
  ['another host', 'https://cdn.example/a.jpg?w=2', 'https://CDN.example/a.jpg?w=2'],
  ['another scheme', 'http://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['the page’s scheme', '//cdn.example/a.jpg', 'http://cdn.example/a.jpg'],
  ['this machine, written in full', 'http://127.0.0.1:8000/a.jpg', `${SITE}/a.jpg`],
  ['a picture in its address', 'data:image/gif;base64,R0%3D', 'data:image/gif;base64,R0%3D'],
])('the same picture: %s', (_, image, address) => {
  expect(truthKeys(image)).toContain(imageKey(address));
});

test.each([
  ['another file', 'img/a.jpg', `${SITE}/img/b.jpg`],
  ['another folder', 'a.jpg', `${SITE}/img/a.jpg`],
  ['large and small letters', 'img/a.jpg', `${SITE}/img/A.jpg`],
  ['another host', 'img/a.jpg', 'https://cdn.example/img/a.jpg'],
  ['another query', 'image.php?id=1', `${SITE}/image.php?id=2`],
  ['no address', 'img/a.jpg', ''],
])('not the same picture: %s', (_, image, address) => {
  expect(truthKeys(image)).not.toContain(imageKey(address));
});

test('knows pictures of other hosts', () => {
  expect(isRemote(imageKey('https://cdn.example/a.jpg'))).toBe(true);
  expect(isRemote(imageKey(`${SITE}/a.jpg`))).toBe(false);
});

test('leaves the query away', () => {
  expect(withoutQuery(imageKey(`${SITE}/a.jpg?v=1`))).toBe('/a.jpg');
  expect(withoutQuery('data:image/svg+xml,<a?b>')).toBe('data:image/svg+xml,<a?b>');
});
