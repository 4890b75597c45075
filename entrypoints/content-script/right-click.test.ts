import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Card } from './card';
import { fakePage } from './fake-page';
import { anyImage } from './found-image';
import { imageAtPoint } from './image-at-point';
import { imageInFocus } from './image-in-focus';
import { imageShowing } from './image-showing';
import { watchRightClick } from './right-click';

let page: Document;
const show = vi.fn();
const card = { show, showNothing: vi.fn(), isHost: () => false } as unknown as Card;

beforeEach(() => {
  vi.clearAllMocks();
  page = fakePage(
    `<img id="shirt" src="shirt.jpg" data-box="0 0 200 200">
    <img id="coat" src="coat.jpg" data-box="300 0 200 200">`,
  );
  vi.stubGlobal('document', page);
  vi.stubGlobal('hangtagPictures', { anyImage, imageAtPoint, imageInFocus, imageShowing });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function rightClick(selector: string): void {
  const element = page.querySelector(selector);
  const { left, top } = element!.getBoundingClientRect();
  const event = Object.assign(page.createEvent('Event'), { clientX: left + 1, clientY: top + 1 });
  event.initEvent('contextmenu', true);
  element?.dispatchEvent(event);
}

/** Firefox tells on what its menu was opened. */
function firefoxMenuOn(selector: string): void {
  const getTargetElement = () => page.querySelector(selector);
  vi.stubGlobal('browser', { menus: { getTargetElement } });
}

const shown = () => show.mock.calls.map(([{ element }]) => element.id);

test('the picture that was clicked is tagged', async () => {
  const tag = watchRightClick(card, (image) => image, new AbortController().signal);
  rightClick('#coat');
  expect(await tag({})).toEqual({ found: true });
  expect(shown()).toEqual(['coat']);
});

test('in Firefox, too', async () => {
  const tag = watchRightClick(card, (image) => image, new AbortController().signal);
  rightClick('#coat');
  firefoxMenuOn('#coat');
  await tag({ targetElementId: 1 });
  expect(shown()).toEqual(['coat']);
});

test('an earlier click is not taken for one that the page was not told of', async () => {
  const tag = watchRightClick(card, (image) => image, new AbortController().signal);
  rightClick('#coat');
  firefoxMenuOn('#shirt');
  await tag({ targetElementId: 1 });
  expect(shown()).toEqual(['shirt']);
});

test('a click counts once', async () => {
  const tag = watchRightClick(card, (image) => image, new AbortController().signal);
  rightClick('#coat');
  await tag({});
  await tag({ url: 'https://shop.example/list/shirt.jpg' });
  expect(shown()).toEqual(['coat', 'shirt']);
});
