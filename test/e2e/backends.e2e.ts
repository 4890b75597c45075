import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { imagePath } from '../../demo/images';
import { PRODUCTS } from '../../demo/products';
import { TagResult } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import { engineStatus } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';

/** Largest difference of a probability between backends. */
const TOLERANCE = 1e-3;

/** One garment of each kind is enough: the sums are the same for all. */
const pictures = PRODUCTS.slice(0, 6).map((product) => imagePath(product));

/** Chooses a backend in the popup, as a person does. */
async function choose(popup: Page, backend: BackendName): Promise<void> {
  const select = await popup.waitForSelector('select');
  await select?.select(backend);
  await until(
    `the network runs on ${backend}`,
    async () => (await engineStatus(popup)).backend === backend,
  );
}

/** Tags one picture after the other, so that each is a batch of its own. */
async function probabilities(popup: Page, origin: string) {
  const answers = [];
  for (const path of pictures) {
    const answer = await popup.evaluate((url) => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        }
      ).chrome;
      return runtime.sendMessage({ name: 'tag-image', payload: { url } });
    }, new URL(path, origin).href);
    const result = v.parse(TagResult, answer);
    if (!result.ok) throw new Error(result.failure.error);
    answers.push(result.tag);
  }
  return answers;
}

// First, while nothing is chosen yet.
test('of itself it takes no WebGPU that is emulated in software, and says why', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  const { backend, reason } = await engineStatus(popup);
  expect(backend).toBe('wasm');
  expect(reason).toMatch(/WebGPU/);
});

test.for(['wasm', 'webgpu'] as const)(
  '%s agrees with plain JavaScript to 1e-3',
  async (backend, { hangtag, page, shop, skip }) => {
    const popup = await hangtag.openPopup(page);
    const hasAdapter = await popup.evaluate(async () => !!(await navigator.gpu?.requestAdapter()));
    skip(backend === 'webgpu' && !hasAdapter, 'this browser has no WebGPU adapter here');

    await choose(popup, 'cpu');
    const expected = await probabilities(popup, shop.url);
    await choose(popup, backend);
    const actual = await probabilities(popup, shop.url);

    for (const [at, tag] of actual.entries()) {
      expect(tag.backend).toBe(backend);
      for (const { class: id, probability } of tag.ranking) {
        const other = expected[at]?.ranking.find((ranked) => ranked.class === id);
        expect(Math.abs(probability - (other?.probability ?? Number.NaN))).toBeLessThan(TOLERANCE);
      }
    }
  },
);
