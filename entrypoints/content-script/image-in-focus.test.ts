import { expect, test } from 'vitest';
import { fakePage } from './fake-page';
import { imageInFocus } from './image-in-focus';

const BOX = 'data-box="100 100 200 200"';

test.each<[what: string, html: string, file: string | undefined]>([
  ['a link around a picture', `<a class=it><img src="a.jpg" ${BOX}></a>`, 'a.jpg'],
  [
    'a link around two pictures',
    `<a class=it><img src="a.jpg" ${BOX}><img src="b.jpg" ${BOX}></a>`,
    'a.jpg',
  ],
  ['an image button', `<input class=it type=image src="b.png" ${BOX}>`, 'b.png'],
  ['a link over a picture', `<img src="a.jpg" ${BOX}><a class=it ${BOX}></a>`, 'a.jpg'],
  [
    'a link of text upon a picture',
    `<img src="a.jpg" ${BOX}><a class=it data-box="150 150 90 20">More</a>`,
    undefined,
  ],
  [
    'a link around a view that is faded in and its picture',
    `<a class=it><img src="back.jpg" ${BOX} style="opacity: 0"><img src="a.jpg" ${BOX}></a>`,
    'a.jpg',
  ],
  ['a text field upon a picture', `<img src="a.jpg" ${BOX}><input class=it ${BOX}>`, undefined],
  ['a link without a picture', `<a class=it ${BOX}>About</a>`, undefined],
  ['a link around an icon', '<a class=it><img src="a.jpg" data-box="0 0 20 20"></a>', undefined],
  [
    'a whole list',
    `<main class=it tabindex=-1>${`<p><img src="a.jpg" ${BOX}></p>`.repeat(31)}</main>`,
    undefined,
  ],
])('%s', (_, html, file) => {
  const control = fakePage(html).querySelector('.it') as Element;
  expect(imageInFocus(control)?.url.split('/').at(-1)).toBe(file);
});
