import { expect } from 'vitest';
import { startClassifier } from '../../model/classifier';
import { makeInput } from '../../model/input';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { decodeImage } from '../../training/decode';
import { drawnImages } from '../../training/drawn-images';
import { readNetwork } from '../../training/network-files';
import { WASM_PATH } from '../../training/wasm-path';
import { test } from './fixtures';
import { tagImage } from './tag-image';

/** Largest mean difference of an input's grey levels that is put down to decoding. */
const TOLERANCE = 2;

/** Largest difference of a class's probability that such a difference may make. */
const PROBABILITY_TOLERANCE = 0.05;

/** Short enough that the network does not waver between T-shirt and dress: of equals either may stand first. */
const HEM = 300;

test('browser and Node make the same input of a picture, and give it the same answer', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  const wish = { prefer: 'wasm', wasmPath: WASM_PATH } as const;
  const classifier = await startClassifier(await readNetwork(DEFAULT_NETWORK), wish);
  for (const { name, type, bytes } of await drawnImages(HEM)) {
    const tag = await tagImage(popup, `data:${type};base64,${bytes.toString('base64')}`);
    expect(tag.input.side, name).toBe(classifier.inputSide);
    const inBrowser = Buffer.from(tag.input.levels, 'base64');
    const inNode = makeInput(await decodeImage(bytes), classifier.inputSide);
    const difference = inNode.reduce((sum, level, at) => sum + Math.abs(level - inBrowser[at]!), 0);
    expect(difference / inNode.length, name).toBeLessThanOrEqual(TOLERANCE);
    const [prediction] = await classifier.classify([inNode]);
    expect(tag.ranking[0].class, name).toBe(prediction?.ranking[0].class);
    expect(tag.answer.kind, name).toBe(prediction!.answer.kind);
    for (const { class: id, probability } of prediction!.ranking) {
      const given = tag.ranking.find((ranked) => ranked.class === id)!.probability;
      expect(Math.abs(given - probability), `${name}: ${id}`).toBeLessThanOrEqual(
        PROBABILITY_TOLERANCE,
      );
    }
  }
  classifier.dispose();
});
