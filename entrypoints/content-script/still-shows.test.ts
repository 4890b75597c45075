import { afterEach, expect, test, vi } from 'vitest';
import { addressNow } from './address-now';
import { fakePage } from './fake-page';
import { isGivingWay, markOf, stillShows } from './still-shows';

/** An element of a page, with properties as a browser would give them. */
function element(html: string, properties: object = {}): Element {
  const page = fakePage(html);
  const found = page.body.firstElementChild as Element;
  for (const [name, value] of Object.entries({ isConnected: true, ...properties })) {
    Object.defineProperty(found, name, { value, configurable: true, writable: true });
  }
  return found;
}

afterEach(() => vi.unstubAllGlobals());

const url = 'https://shop.example/list/a.jpg';
const loaded = { currentSrc: url, complete: true, naturalWidth: 300 };

test('an image shows its picture until its address changes, also before that has loaded', () => {
  const img = element('<img src="a.jpg">', loaded);
  const image = { element: img, url };
  const mark = markOf(image);
  expect(stillShows(image, mark)).toBe(true);
  img.setAttribute('src', 'b.jpg');
  Object.assign(img, { currentSrc: 'https://shop.example/list/b.jpg' });
  expect(stillShows(image, mark)).toBe(false);
});

test('an image that was given another address does not show the former one, though Firefox still does', () => {
  const img = element('<img src="a.jpg">', { ...loaded, srcset: '', src: url });
  const image = { element: img, url };
  const mark = markOf(image);
  img.setAttribute('src', 'b.jpg');
  Object.assign(img, { complete: false, src: 'https://shop.example/list/b.jpg' });
  expect(stillShows(image, mark)).toBe(false);
});

test('a lazy picture that has loaded is the one that was found', () => {
  const img = element('<img src="data:image/gif;base64,R0" data-src="a.jpg">', {
    currentSrc: 'data:image/gif;base64,R0',
    complete: true,
    naturalWidth: 1,
  });
  const image = { element: img, url };
  const mark = markOf(image);
  img.setAttribute('src', 'a.jpg');
  Object.assign(img, loaded);
  // Nobody who knows addresses is in the page.
  expect(stillShows(image, mark)).toBe(false);
  vi.stubGlobal('hangtagAddressNow', addressNow);
  expect(stillShows(image, mark)).toBe(true);
});

test('a background shows its picture until its style changes', () => {
  const div = element(`<div style='background-image: url("${url}")'></div>`);
  const image = { element: div, url };
  const mark = markOf(image);
  expect(stillShows(image, mark)).toBe(true);
  div.setAttribute('style', 'background-image: url("https://shop.example/list/b.jpg")');
  expect(stillShows(image, mark)).toBe(false);
});

test('what is gone from the page shows nothing', () => {
  const img = element('<img src="a.jpg">', { ...loaded, isConnected: false });
  expect(stillShows({ element: img, url }, markOf({ element: img, url }))).toBe(false);
});

test('an image that waits for another picture gives way, one that loads its first does not', () => {
  const waits = { complete: false, currentSrc: url, srcset: '' };
  const other = 'https://shop.example/list/b.jpg';
  const html = '<img src="b.jpg">';
  expect(isGivingWay(element(html, { ...waits, src: other }))).toBe(true);
  expect(isGivingWay(element(html, { ...waits, src: url }))).toBe(false);
  expect(isGivingWay(element(html, { ...waits, src: other, complete: true }))).toBe(false);
  expect(isGivingWay(element(html, { ...waits, src: other, srcset: 'c.jpg 1x, a.jpg 2x' }))).toBe(
    false,
  );
});
