import { beforeEach, expect, test } from 'vitest';
import { fakePage } from '../content-script/fake-page';
import { isCovered } from './is-covered';

const PICTURE = '<img id="p" data-box="100 100 200 300">';
const WHITE = 'background-color: rgb(255, 255, 255)';

let page: Document;
beforeEach(() => {
  page = fakePage('');
});

test.each([
  ['nothing', '', false],
  ['a header', `<div data-box="0 0 1000 400" style="${WHITE}"></div>`, true],
  ['a dialog elsewhere', `<div data-box="400 100 300 300" style="${WHITE}"></div>`, false],
  ['a transparent link', '<a data-box="100 100 200 300"></a>', false],
  ['a badge', `<b data-box="100 350 60 50" style="${WHITE}"></b>`, false],
])('by %s', (_, above, covered) => {
  page = fakePage(`<main data-box="0 0 1000 800" style="${WHITE}">${PICTURE}</main>${above}`);
  expect(isCovered(page.querySelector('#p')!, 130, 380, page)).toBe(covered);
});
