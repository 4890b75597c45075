import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { startClassifier } from '../../model/classifier';
import { makeInput } from '../../model/input';
import { readOwnNetwork } from '../../model/own-network/read-own-network';
import { previewOf } from '../../model/preview';
import { pressButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { decodeImage } from '../../training/decode';
import { drawnImages } from '../../training/drawn-images';
import { WASM_PATH } from '../../training/wasm-path';
import { colourNetwork } from '../colour-network';
import { savedNetwork } from '../saved-network';
import { test } from './fixtures';
import { hoverPicture, product } from './pictures';
import { tagImage } from './tag-image';

/** Largest mean difference of an input's levels that is put down to decoding. */
const TOLERANCE = 2;

/** Largest difference of a probability: the browsers' decoders differ by a rounding here and there. */
const PROBABILITY_TOLERANCE = 0.02;

test('a network in colour answers as in Node, and the card shows what it saw', async ({
  hangtag,
  page,
}) => {
  await tf.setBackend('cpu');
  const files = await savedNetwork(colourNetwork({ side: 128 }));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-colour-'));
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes);
  const options = await hangtag.openExtensionPage('options.html');
  await options.waitForSelector('h1');
  try {
    const chooser = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await chooser.uploadFile(...files.map(({ name }) => path.join(folder, name)));
    await until('the network is loaded', () =>
      options.evaluate(() => document.body.innerText.includes('answers from now on')),
    );
    await page.bringToFront();
    const card = await hoverPicture(hangtag, page, product('foundry-jeans'));
    expect(card.inputWidth).toBe(40);

    const popup = await hangtag.openPopup(page);
    const wish = { prefer: 'wasm', wasmPath: WASM_PATH } as const;
    const classifier = await startClassifier(readOwnNetwork(files), wish);
    for (const { name, type, bytes } of await drawnImages()) {
      const tag = await tagImage(popup, `data:${type};base64,${bytes.toString('base64')}`);
      const input = makeInput(await decodeImage(bytes), classifier.inputShape);
      const { levels, ...shape } = previewOf(input, classifier.inputShape);
      expect(tag.input, name).toMatchObject(shape);
      const seen = Buffer.from(tag.input.levels, 'base64');
      const difference = levels.reduce((sum, level, at) => sum + Math.abs(level - seen[at]!), 0);
      expect(difference / levels.length, name).toBeLessThanOrEqual(TOLERANCE);
      const [prediction] = await classifier.classify([input]);
      for (const { class: id, probability } of prediction!.ranking) {
        const given = tag.ranking.find((ranked) => ranked.class === id)!;
        expect(Math.abs(given.probability - probability), `${name}: ${id}`).toBeLessThanOrEqual(
          PROBABILITY_TOLERANCE,
        );
      }
    }
    classifier.dispose();
  } finally {
    await options.bringToFront();
    if (await options.$('.loaded')) {
      await pressButton(options, 'Remove it');
      await until('it is removed', async () => (await options.$('.loaded')) === null);
    }
    await options.close();
    await rm(folder, { recursive: true });
  }
});
