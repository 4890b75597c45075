import { expect } from 'vitest';
import { test } from './fixtures';
import { hoverPicture, product } from './pictures';

const PROBLEMS = [
  ['bad-not-found', /no picture at this address \(HTTP 404\)\. Reload/],
  ['bad-html', /no picture that a browser can show/],
  ['bad-empty', /file is empty/],
  ['bad-truncated', /damaged or incomplete/],
  ['bad-one-pixel', /too small/],
  ['bad-svg', /vector drawing/],
  ['bad-huge', /too large/],
] as const;

test.for(PROBLEMS)(
  '%s: the card says what is wrong and what to do',
  async ([id, message], { hangtag, page, shop }) => {
    await page.goto(new URL('/bad', shop.url).href);
    const card = await hoverPicture(hangtag, page, `#${id}`);
    expect(card.title).toBe('No tag');
    expect(card.label).toMatch(message);
  },
);

test('of an animation, the card tags the first frame and says so', async ({
  hangtag,
  page,
  shop,
}) => {
  await page.goto(new URL('/bad', shop.url).href);
  const card = await hoverPicture(hangtag, page, '#bad-animated');
  expect(card.topThree).toHaveLength(3);
  expect(card.text).toContain('First frame of an animation');
});

test('after all of that, pictures still get their tags', async ({ hangtag, page }) => {
  expect((await hoverPicture(hangtag, page, product('foundry-jeans'))).title).toBe('Trouser');
});
