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
  [
    'lists before single addresses',
    '<img class=it data-src="a.jpg" data-srcset="b.jpg 300w">',
    `${LIST}b.jpg`,
  ],
  [
    'the list’s picture that is shown, not its blur',
    '<img class=it data-box="0 0 220 290" data-srcset="b.jpg 16w, m.jpg 360w, l.jpg 900w">',
    `${LIST}m.jpg`,
  ],
  [
    'a width to be filled in, of those listed',
    '<img class=it data-box="0 0 220 290" data-src="t_{width}x.jpg?v=1" data-widths="[180, 360, 540]">',
    `${LIST}t_360x.jpg?v=1`,
  ],
  [
    'a width to be filled in, of the usual ones',
    '<img class=it data-box="0 0 400 500" data-src="t_%7Bwidth%7Dx.jpg">',
    `${LIST}t_540x.jpg`,
  ],
  ['a template that nobody can fill in', '<img class=it data-src="/img/{handle}.jpg">', undefined],
  ['a name with blanks', '<img class=it data-src="blue coat.jpg">', `${LIST}blue%20coat.jpg`],
  [
    'what no script has filled in',
    '<img class=it src="undefined" data-src="{{ image }}">',
    undefined,
  ],
  ['nothing in src', '<img class=it src="#" data-src="a.jpg">', `${LIST}a.jpg`],
  ['the first for simple screens', '<img class=it data-src="a.jpg|a@2x.jpg">', `${LIST}a.jpg`],
  [
    'a source alone',
    '<picture><source srcset="s.webp 1x, l.webp 2x"><img class=it></picture>',
    `${LIST}s.webp`,
  ],
  [
    'a lazy source alone',
    '<picture><source data-srcset="s.webp"><img class=it></picture>',
    `${LIST}s.webp`,
  ],
  [
    'a lazy source before src',
    `<picture><source data-srcset="s.webp"><img class=it src="${PIXEL}" data-src="a.jpg"></picture>`,
    `${LIST}s.webp`,
  ],
  [
    'a source of a kind that browsers do not take',
    '<picture><source type="image/jxl" srcset="a.jxl"><source srcset="a.webp"><img class=it></picture>',
    `${LIST}a.webp`,
  ],
  [
    'noscript beside an empty image',
    '<img class=it><noscript><img src="real.jpg"></noscript>',
    `${LIST}real.jpg`,
  ],
  [
    'noscript beside an empty picture',
    '<picture><img class=it></picture><noscript><img srcset="real.jpg 2x"></noscript>',
    `${LIST}real.jpg`,
  ],
  [
    'noscript beside a picture that is there',
    '<img class=it src="a.jpg"><noscript><img src="real.jpg"></noscript>',
    `${LIST}a.jpg`,
  ],
  [
    'noscript alone in its place',
    '<div class=it><noscript><img src="real.jpg"></noscript></div>',
    `${LIST}real.jpg`,
  ],
  [
    'a clear pixel in the place of a list',
    '<img class=it data-srcset="data:image/gif;base64,R0lGODlhAQABAAAAACw= 1w" data-src="a.jpg">',
    `${LIST}a.jpg`,
  ],
  [
    'a width to be filled in otherwise',
    '<img class=it data-src="a.jpg?w=%%width%%" data-widths="[360]">',
    `${LIST}a.jpg?w=360`,
  ],
  [
    'a lazy link around an empty image',
    '<a href="large.jpg"><img class=it></a>',
    `${LIST}large.jpg`,
  ],
  ['lazy video poster', '<video class=it data-poster="p.jpg"></video>', `${LIST}p.jpg`],
  [
    'lazy background in url()',
    `<div class=it data-bg="url('img/it 1.jpg')"></div>`,
    `${LIST}img/it%201.jpg`,
  ],
  [
    'lazy background before its stand-in',
    `<div class=it data-bg="late.jpg" style='background-image: url("https://a.b/grey.png")'></div>`,
    `${LIST}late.jpg`,
  ],
  [
    'lazy background for several shapes',
    '<div class=it data-bgset="s.jpg [(max-width: 480px)] | l.jpg"></div>',
    `${LIST}l.jpg`,
  ],
  [
    'lazy background in data-src',
    '<div class="it lazy" data-src="late.jpg"></div>',
    `${LIST}late.jpg`,
  ],
  [
    'a background’s colour',
    '<div class=it data-bg="#fff" data-background-color="rgb(0 0 0 / 0.5)"></div>',
    undefined,
  ],
  [
    'a photograph under a pattern',
    `<div class=it style='background-image: url("data:image/svg+xml,dots"), url("https://a.b/1.jpg")'></div>`,
    'https://a.b/1.jpg',
  ],
  ['lazy background', '<div class=it data-bg="late.jpg"></div>', `${LIST}late.jpg`],
  ['lazy frame', '<iframe class=it data-src="ad.html"></iframe>', undefined],
])('%s', (_, html, address) => {
  expect(addressOf(html)).toBe(address);
});

test.each([
  'data-src',
  'data-lazy',
  'data-lazy-src',
  'data-lazyload',
  'data-lazy-img',
  'lazy-src',
  'data-original',
  'data-original-src',
  'data-echo',
  'data-normal',
  'data-layzr',
  'data-ll-src',
  'data-flickity-lazyload',
  'data-flickity-lazyload-src',
  'data-splide-lazy',
  'data-ks-lazyload',
  'data-actualsrc',
  'data-img-src',
  'data-amsrc',
  'data-src-fg',
  'data-master',
  'ng-src',
])('%s is a lazy loader’s', (name) => {
  expect(addressOf(`<img class=it src="${PIXEL}" ${name}="late.jpg">`)).toBe(`${LIST}late.jpg`);
});

test.each([
  'data-srcset',
  'data-lazy-srcset',
  'data-flickity-lazyload-srcset',
  'data-splide-lazy-srcset',
  'data-original-set',
  'lazy-srcset',
])('%s is a lazy loader’s list', (name) => {
  const list = 'late.jpg 300w, large.jpg 900w';
  expect(addressOf(`<img class=it src="${PIXEL}" ${name}="${list}">`)).toBe(`${LIST}late.jpg`);
});

test.each([
  'data-hover-src',
  'data-src-hover',
  'data-zoom-src',
  'data-back-src',
  'data-alt-src',
  'data-src-retina',
  'data-lazy-type="image"',
  'data-lazy-img="done"',
  'data-lazyloaded="1"',
  'data-lazy-sizes="(min-width: 30.5em) 50vw"',
  'data-original-title="Quick. Look."',
  'data-original-title="Now/later"',
])('%s is not', (attribute) => {
  const whole = attribute.includes('=') ? attribute : `${attribute}="other.jpg"`;
  expect(
    addressOf(`<img class=it src="a.jpg" ${whole}>`, { complete: true, naturalWidth: 45 }),
  ).toBe(`${LIST}a.jpg`);
});

test('what the browser chose goes before src', () => {
  const html = '<img class=it src="small.jpg" srcset="small.jpg 1x, large.jpg 2x">';
  expect(addressOf(html, { currentSrc: `${LIST}large.jpg` })).toBe(`${LIST}large.jpg`);
});

test.each<[what: string, loaded: Loaded, address: string]>([
  ['a loaded blur of 20 pixels', { complete: true, naturalWidth: 20 }, `${LIST}sharp.jpg`],
  ['a loaded picture', { complete: true, naturalWidth: 400 }, `${LIST}shown.jpg`],
  [
    'a loaded picture drawn far too large',
    { complete: true, naturalWidth: 100 },
    `${LIST}sharp.jpg`,
  ],
  ['a picture on its way', { complete: false, naturalWidth: 0 }, `${LIST}shown.jpg`],
])('beside a lazy address, %s', (_, loaded, address) => {
  const html = '<img class=it src="shown.jpg" data-src="sharp.jpg" data-box="0 0 220 290">';
  expect(addressOf(html, loaded)).toBe(address);
});

test('a clear pixel and an empty drawing are nobody’s picture', () => {
  const pixel = `<img class=it src="${PIXEL}" data-box="0 0 220 290">`;
  expect(addressOf(pixel, { complete: true, naturalWidth: 1 })).toBeUndefined();
  const drawing = (inside: string) =>
    `<img class=it src="data:image/svg+xml,%3Csvg viewBox='0 0 300 300'%3E${inside}%3C/svg%3E">`;
  const loaded = { complete: true, naturalWidth: 300 };
  expect(addressOf(drawing(''), loaded)).toBeUndefined();
  expect(addressOf(drawing('%3Cpath d="M0 0"/%3E'), loaded)).toContain('path');
});

test('the blur of a list is known by what the list says of it', () => {
  const html = `<img class=it srcset="blur.jpg 16w" data-srcset="m.jpg 360w" data-box="0 0 220 290">`;
  const loaded = { currentSrc: `${LIST}blur.jpg`, complete: true, naturalWidth: 220 };
  expect(addressOf(html, loaded)).toBe(`${LIST}m.jpg`);
});

test('a stand-in is known by its name', () => {
  const html = '<img class=it src="/img/product-placeholder.png?v=2" data-src="a.jpg">';
  expect(addressOf(html, { complete: true, naturalWidth: 300 })).toBe(`${LIST}a.jpg`);
});

test('one picture that stands in for several gives way to theirs', () => {
  const html = `<img class=it src="one.png" data-src="a.jpg"><img src="one.png" data-src="b.jpg">`;
  expect(addressOf(html, { complete: true, naturalWidth: 300 })).toBe(`${LIST}a.jpg`);
});

const cards = (count: number, link: (n: number) => string) =>
  Array.from(
    { length: count },
    (_, n) => `<a href="${link(n)}"><img class=it src="one.png"></a>`,
  ).join('');

test('one picture that stands in for several gives way to what is for those without scripts', () => {
  const html = `<p><img class=it src="one.png"><noscript><img src="a.jpg"></noscript></p><p><img src="one.png"></p>`;
  expect(addressOf(html)).toBe(`${LIST}a.jpg`);
});

test('one picture of many things is that of none', () => {
  expect(addressOf(cards(4, (n) => `/p/${n}`))).toBeUndefined();
  expect(addressOf(cards(3, (n) => `/p/${n}`))).toBe(`${LIST}one.png`);
  const named = cards(2, (n) => `/p/${n}`).replaceAll('one.png', 'no-image.png');
  expect(addressOf(named)).toBeUndefined();
  expect(addressOf(cards(4, () => '/p/1'))).toBe(`${LIST}one.png`);
  expect(addressOf(cards(4, () => '#'))).toBe(`${LIST}one.png`);
});
