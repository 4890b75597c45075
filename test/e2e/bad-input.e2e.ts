import { expect } from 'vitest';
import { engineStatus } from '../../scripts/popup';
import { test } from './fixtures';
import { hoverPicture, product } from './pictures';

const PROBLEMS = [
  ['bad-not-found', /no picture at this address \(HTTP 404\)\. Reload/],
  ['bad-html', /no picture that a browser can show/],
  ['bad-empty', /file is empty/],
  ['bad-truncated', /damaged or incomplete/],
  ['bad-thin-line', /too small/],
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

test('the background lives through all of it, and tags the next picture', async ({
  hangtag,
  page,
  shop,
}) => {
  // A background that was started anew would have another starting time.
  const status = async () => {
    const popup = await hangtag.openPopup(page);
    const { startMilliseconds } = await engineStatus(popup);
    await popup.close();
    await page.bringToFront();
    return startMilliseconds;
  };
  const before = await status();
  await page.goto(new URL('/bad', shop.url).href);
  for (const [id] of PROBLEMS) await hoverPicture(hangtag, page, `#${id}`);
  expect(await status()).toBe(before);
  await page.goto(shop.url);
  const { topThree } = await hoverPicture(hangtag, page, product('foundry-jeans'));
  expect(topThree[0]).toContain('Trouser');
});
