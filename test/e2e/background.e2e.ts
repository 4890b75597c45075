import { expect } from 'vitest';
import { stopBackground } from './background';
import { test } from './fixtures';
import { hoverPicture, product } from './pictures';

test('after the browser ended the background, the next hover still answers', async ({
  hangtag,
  page,
}) => {
  await hoverPicture(hangtag, page, product('foundry-jeans'));
  await stopBackground(hangtag);
  const card = await hoverPicture(hangtag, page, product('sable-chino'));
  expect(card.topThree).toHaveLength(3);
});
