import { expect, test } from 'vitest';
import { fakePage } from './fake-page';
import { anyImage } from './found-image';
import { imageAtPoint } from './image-at-point';

const BOX = 'data-box="100 100 200 200"';
const opaque = 'style="background-color: rgb(255, 255, 255)"';

/** The file name of what is found at 150, 150. */
function found(html: string, find?: typeof anyImage) {
  return imageAtPoint(fakePage(html), 150, 150, find)?.url.split('/').at(-1);
}

test.each<[what: string, html: string, file: string | undefined]>([
  ['a picture', `<img src="a.jpg" ${BOX}>`, 'a.jpg'],
  ['nothing', '<p data-box="100 100 200 200">Text</p>', undefined],
  ['beside a picture', '<img src="a.jpg" data-box="300 100 200 200">', undefined],
  ['a small picture', '<img src="a.jpg" data-box="130 130 47 200">', undefined],
  ['a picture of 48 pixels', '<img src="a.jpg" data-box="130 130 48 48">', 'a.jpg'],
  ['under a transparent link', `<img src="a.jpg" ${BOX}><a href="#" ${BOX}></a>`, 'a.jpg'],
  [
    'under a small opaque button',
    `<img src="a.jpg" ${BOX}><button data-box="140 140 60 40" ${opaque}></button>`,
    'a.jpg',
  ],
  ['under an opaque dialog', `<img src="a.jpg" ${BOX}><div ${BOX} ${opaque}></div>`, undefined],
  [
    'under a veil',
    `<img src="a.jpg" ${BOX}><div ${BOX} style="background-color: rgba(0, 0, 0, 0.2)"></div>`,
    'a.jpg',
  ],
  [
    'under a faded cover',
    `<img src="a.jpg" ${BOX}><div ${BOX} style="background-color: rgb(0, 0, 0); opacity: 0.2"></div>`,
    'a.jpg',
  ],
  ['the upper of two', `<img src="a.jpg" ${BOX}><img src="b.jpg" ${BOX}>`, 'b.jpg'],
  [
    'a background',
    `<div ${BOX} style='background-image: url("https://a.b/bg.jpg")'></div>`,
    'bg.jpg',
  ],
  [
    'text on wallpaper',
    `<div data-box="0 0 1000 700" style='background-image: url("https://a.b/bg.jpg")'></div>`,
    undefined,
  ],
  ['a picture as large as the window', '<img src="a.jpg" data-box="0 0 1000 800">', 'a.jpg'],
  [
    'in a shadow root',
    `<div ${BOX}><template shadowrootmode="open"><img src="s.jpg" ${BOX}></template></div>`,
    's.jpg',
  ],
  [
    'without pointer events',
    `<div ${BOX}><img src="u.jpg" ${BOX} data-untouchable></div>`,
    'u.jpg',
  ],
  [
    'under a view that is faded in',
    `<img src="a.jpg" ${BOX}><img src="back.jpg" ${BOX} style="opacity: 0">`,
    'a.jpg',
  ],
  ['what is yet to fade in, alone', `<img src="a.jpg" ${BOX} style="opacity: 0">`, 'a.jpg'],
  [
    'under a panel that is faded in',
    `<img src="a.jpg" ${BOX}><div style="opacity: 0"><p ${BOX} ${opaque}></p></div>`,
    'a.jpg',
  ],
  [
    'under a pattern',
    `<img src="a.jpg" ${BOX}><div ${BOX} style='background-image: url("https://a.b/dots.png")'></div>`,
    'a.jpg',
  ],
  [
    'under a blur of its size',
    `<img src="a.jpg" ${BOX}><img src="blur.jpg" ${BOX} style="filter: blur(8px)">`,
    'a.jpg',
  ],
  ['a canvas', `<canvas ${BOX}></canvas>`, ''],
  ['under a canvas', `<img src="a.jpg" ${BOX}><canvas ${BOX}></canvas>`, 'a.jpg'],
  [
    'hidden and without pointer events',
    `<div ${BOX}><img src="u.jpg" ${BOX} data-untouchable hidden></div>`,
    undefined,
  ],
])('%s', (_, html, file) => {
  expect(found(html)).toBe(file);
});

test('a blur over or under its photograph is not what is meant, nor a clear pixel over it', () => {
  const blur = `<img class=blur src="blur.jpg" ${BOX}>`;
  const photo = `<img src="a.jpg" ${BOX} style="opacity: 0">`;
  const at = (html: string, naturalWidth: number) => {
    const page = fakePage(html);
    const shown = { complete: true, naturalWidth, offsetWidth: 200 };
    const currentSrc = 'https://shop.example/list/blur.jpg';
    for (const [name, value] of Object.entries({ ...shown, currentSrc })) {
      Object.defineProperty(page.querySelector('.blur'), name, { value });
    }
    return imageAtPoint(page, 150, 150)?.url.split('/').at(-1);
  };
  expect(at(blur + photo, 60)).toBe('a.jpg');
  expect(at(photo + blur, 60)).toBe('a.jpg');
  expect(at(photo + blur, 1)).toBe('a.jpg');
  expect(at(photo + blur, 200)).toBe('blur.jpg');
});

test('of whatever size where that is asked for', () => {
  const icon = '<img src="icon.png" data-box="140 140 20 20">';
  expect(found(icon, anyImage)).toBe('icon.png');
  const wallpaper = `<div data-box="0 0 1000 800" style='background-image: url("https://a.b/w.jpg")'></div>`;
  expect(found(wallpaper, anyImage)).toBe('w.jpg');
});
