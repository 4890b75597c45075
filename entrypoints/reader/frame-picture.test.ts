import { expect, test } from 'vitest';
import type { PictureFrame } from '../../messages/protocol';
import { fakePage } from '../content-script/fake-page';
import { framePicture } from './frame-picture';

/** Where the picture `#tee` of a page lies; the window is 1000 by 800. */
function frame(body: string, tab: object = {}): PictureFrame {
  const page = fakePage(body);
  const window = { innerWidth: 1000, innerHeight: 800, visualViewport: { scale: 1 } };
  const self = Object.assign(window, { self: window, top: window }, tab);
  const shown: Document = Object.create(page, {
    defaultView: { value: self },
    visibilityState: { value: 'state' in tab ? tab.state : 'visible' },
  });
  const element = page.getElementById('tee')!;
  return framePicture(shown, { element, url: 'https://shop.example/tee.jpg' });
}

const tee = '<div id="tee" data-box="100 100 200 300"></div>';

test('tells where the picture lies and how wide the window is', () => {
  expect(frame(tee)).toEqual({
    ok: true,
    left: 100,
    top: 100,
    width: 200,
    height: 300,
    windowWidth: 1000,
  });
});

test.each<[what: string, body: string, problem: string, tab?: object]>([
  ['hidden', '<div id="tee" hidden></div>', 'not-shown'],
  ['an <img> that has not loaded', '<img id="tee" data-box="100 100 200 300">', 'not-shown'],
  ['in a frame', tee, 'in-frame', { top: {} }],
  ['in a tab at the back', tee, 'not-in-front', { state: 'hidden' }],
  ['small', '<div id="tee" data-box="100 100 60 300"></div>', 'too-small'],
  ['above the window', '<div id="tee" data-box="100 -1 200 300"></div>', 'not-in-view'],
  ['below the window', '<div id="tee" data-box="100 501 200 300"></div>', 'not-in-view'],
  ['beside the window', '<div id="tee" data-box="801 100 200 300"></div>', 'not-in-view'],
  ['in a page that is pinched', tee, 'not-in-view', { visualViewport: { scale: 1.5 } }],
  [
    'under a dialog',
    `${tee}<div data-box="0 0 1000 800" style="background-color:rgb(255, 255, 255)"></div>`,
    'covered',
  ],
  ['under half a banner', `${tee}<p data-box="0 300 1000 500"></p>`, 'covered'],
])('refuses a picture that is %s', (_, body, problem, tab) => {
  const opaque = body.replace('<p ', '<p style="background-color:rgb(0, 0, 0)" ');
  expect(frame(opaque, tab)).toEqual({ ok: false, problem });
});

test.each([
  ['a transparent link', '<a data-box="100 100 200 300"></a>'],
  [
    'a badge in a corner',
    '<b data-box="100 100 50 60" style="background-color:rgb(200, 0, 0)"></b>',
  ],
  ['what takes no part in it', '<b data-box="400 100 50 60"></b>'],
])('does not mind %s', (_, over) => {
  expect(frame(tee + over).ok).toBe(true);
});
