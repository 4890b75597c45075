import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { imagePath } from '../../demo/images';
import { PRODUCTS } from '../../demo/products';
import type { Tag } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import { backendReason } from '../../model/backend-notes';
import { engineStatus } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { choose } from './choose';
import { test } from './fixtures';
import { tagImage } from './tag-image';

/** Largest difference of a probability between backends. */
const TOLERANCE = 1e-3;

/** One garment of each kind is enough: the sums are the same for all. */
const pictures = PRODUCTS.slice(0, 6).map((product) => imagePath(product));

/** Tags one picture after the other, so that each is a batch of its own. */
async function tagOn(backend: BackendName, popup: Page, origin: string): Promise<Tag[]> {
  await choose(popup, backend);
  await until(
    `the network runs on ${backend}`,
    async () => (await engineStatus(popup)).backend === backend,
  );
  const tags: Tag[] = [];
  for (const path of pictures) tags.push(await tagImage(popup, new URL(path, origin).href));
  return tags;
}

// First, while nothing is chosen yet.
test('of itself it takes no WebGPU that is emulated in software, and says why', async ({
  hangtag,
  page,
  skip,
}) => {
  const popup = await hangtag.openPopup(page);
  const hasProcessor = await popup.evaluate(async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    return adapter?.info.isFallbackAdapter === false;
  });
  skip(hasProcessor, 'this machine has a graphics processor');
  const { backend, notes } = await engineStatus(popup);
  expect(backend).toBe('wasm');
  expect(backendReason(notes)).toMatch(/WebGPU/);
});

test.for(['wasm', 'webgpu'] as const)(
  '%s agrees with plain JavaScript to 1e-3',
  async (backend, { hangtag, page, shop, skip }) => {
    const popup = await hangtag.openPopup(page);
    const hasAdapter = await popup.evaluate(async () => !!(await navigator.gpu?.requestAdapter()));
    skip(backend === 'webgpu' && !hasAdapter, 'this browser has no WebGPU adapter here');
    try {
      const expected = await tagOn('cpu', popup, shop.url);
      const actual = await tagOn(backend, popup, shop.url);
      for (const [at, tag] of actual.entries()) {
        expect(tag.backend).toBe(backend);
        expect(largestDifference(tag, expected[at]!)).toBeLessThan(TOLERANCE);
      }
    } finally {
      await choose(popup, 'auto');
    }
  },
);

function largestDifference(a: Tag, b: Tag): number {
  const differences = a.ranking.map(({ class: id, probability }) => {
    const other = b.ranking.find((ranked) => ranked.class === id);
    return Math.abs(probability - (other?.probability ?? Number.NaN));
  });
  return Math.max(...differences);
}
