import { expect, test } from 'vitest';
import { fakePage } from './fake-page';
import { imageAddress } from './image-address';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const LIST = 'https://shop.example/list/';

/** What a browser knows of a loaded image, and linkedom does not. */
type Loaded = Partial<Pick<HTMLImageElement, 'currentSrc' | 'complete' | 'naturalWidth'>>;

function addressOf(html: string, loaded: Loaded = {}) {
  const element = fakePage(html).querySelector('.it') as Element;
  for (const [name, value] of Object.entries(loaded)) {
    Object.defineProperty(element, name, { value });
  }
  return imageAddress(element);
}

test.each<[what: string, html: string, address: string | undefined]>([
  ['img', '<img class=it src="tee.jpg">', `${LIST}tee.jpg`],
  ['img with srcset only', '<img class=it srcset="a,1.jpg 1x, b.jpg 2x">', `${LIST}a,1.jpg`],
  ['img with a bare srcset', '<img class=it srcset="a.jpg, b.jpg">', `${LIST}a.jpg`],
  ['lazy img without src', '<img class=it data-src="/late.jpg">', 'https://shop.example/late.jpg'],
  [
    'lazy img behind a pixel',
    `<img class=it src="${PIXEL}" data-original="o.jpg">`,
    `${LIST}o.jpg`,
  ],
  ['lazy srcset', `<img class=it src="${PIXEL}" data-srcset="s.jpg 1x, l.jpg 2x">`, `${LIST}s.jpg`],
  ['empty lazy address', '<img class=it src="a.jpg" data-src="">', `${LIST}a.jpg`],
  ['data:', `<img class=it src="${PIXEL}">`, PIXEL],
  ['blob:', '<img class=it src="blob:https://shop.example/1-2">', 'blob:https://shop.example/1-2'],
  ['img without anything', '<img class=it>', undefined],
  ['an address that is none', '<img class=it src="https://[">', undefined],
  ['image button', '<input class=it type=image src="buy.png">', `${LIST}buy.png`],
  ['other input', '<input class=it type=text src="buy.png">', undefined],
  ['video poster', '<video class=it poster="p.jpg"></video>', `${LIST}p.jpg`],
  ['video without', '<video class=it></video>', undefined],
  ['SVG image', '<svg><image class=it href="i.jpg" /></svg>', `${LIST}i.jpg`],
  ['old SVG image', '<svg><image class=it xlink:href="x.jpg" /></svg>', `${LIST}x.jpg`],
  ['plain element', '<p class=it>Text</p>', undefined],
  [
    'background',
    `<div class=it style='background-image: url("https://cdn.example/b.jpg")'></div>`,
    'https://cdn.example/b.jpg',
  ],
  [
    'background under a gradient',
    `<div class=it style='background-image: linear-gradient(red, blue), url("https://a.b/1.jpg"), url("https://a.b/2.jpg")'></div>`,
    'https://a.b/1.jpg',
  ],
  [
    'background in an image set, with brackets and quotes',
    String.raw`<div class=it style='background-image: image-set(url("https://a.b/x(1)\".jpg") 1dppx)'></div>`,
    'https://a.b/x(1)%22.jpg',
  ],
  [
    'gradient',
    '<div class=it style="background-image: linear-gradient(red, blue)"></div>',
    undefined,
  ],
  ['lazy background', '<div class=it data-bg="late.jpg"></div>', `${LIST}late.jpg`],
  ['lazy frame', '<iframe class=it data-src="ad.html"></iframe>', undefined],
])('%s', (_, html, address) => {
  expect(addressOf(html)).toBe(address);
});

test('what the browser chose goes before src', () => {
  const html = '<img class=it src="small.jpg" srcset="small.jpg 1x, large.jpg 2x">';
  expect(addressOf(html, { currentSrc: `${LIST}large.jpg` })).toBe(`${LIST}large.jpg`);
});

test.each<[what: string, loaded: Loaded, address: string]>([
  ['a loaded blur of 20 pixels', { complete: true, naturalWidth: 20 }, `${LIST}sharp.jpg`],
  ['a loaded picture', { complete: true, naturalWidth: 400 }, `${LIST}shown.jpg`],
  ['a picture on its way', { complete: false, naturalWidth: 0 }, `${LIST}shown.jpg`],
])('beside a lazy address, %s', (_, loaded, address) => {
  expect(addressOf('<img class=it src="shown.jpg" data-src="sharp.jpg">', loaded)).toBe(address);
});
