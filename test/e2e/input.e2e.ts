import { expect } from 'vitest';
import { startClassifier } from '../../model/classifier';
import { readDecisionSettings } from '../../model/decision';
import { makeInput } from '../../model/input';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { previewOf } from '../../model/preview';
import { decodeImage } from '../../training/decode';
import { drawnImages } from '../../training/drawn-images';
import { readNetwork } from '../../training/network-files';
import { WASM_PATH } from '../../training/wasm-path';
import { test } from './fixtures';
import { tagImage } from './tag-image';

/** Largest mean difference of an input's grey levels that is put down to decoding. */
const TOLERANCE = 2;

/** Largest difference of a probability that rounding may make: the same kernels run in both. */
const PROBABILITY_TOLERANCE = 0.001;

/** The same where Node's own input is asked about: decoders differ by a rounding here and there. */
const DECODED_TOLERANCE = 0.02;

/** Between a T-shirt and a dress: what a network is not sure of, and looks at twice. */
const LONG_HEM = 390;

test('browser and Node make the same input of a picture, and of an input the same answer', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  const files = await readNetwork(DEFAULT_NETWORK);
  const wish = { prefer: 'wasm', wasmPath: WASM_PATH } as const;
  const classifier = await startClassifier(files, wish);
  const decision = readDecisionSettings(files.model.userDefinedMetadata);
  const metadata = { decision: { ...decision, secondLookBelow: 0 } };
  const oneLook = await startClassifier(
    { ...files, model: { ...files.model, userDefinedMetadata: metadata } },
    wish,
  );
  const [long] = await drawnImages(LONG_HEM);
  const pictures = [...(await drawnImages()), { ...long!, name: 'long' }];
  let lookedTwice = 0;
  for (const { name, type, bytes } of pictures) {
    const tag = await tagImage(popup, `data:${type};base64,${bytes.toString('base64')}`);
    const inNode = makeInput(await decodeImage(bytes), classifier.inputShape);
    const { levels, ...shape } = previewOf(inNode, classifier.inputShape);
    expect(tag.input, name).toMatchObject(shape);
    const inBrowser = Uint8Array.from(Buffer.from(tag.input.levels, 'base64'));
    const difference = levels.reduce((sum, level, at) => sum + Math.abs(level - inBrowser[at]!), 0);
    expect(difference / levels.length, name).toBeLessThanOrEqual(TOLERANCE);

    // Of an input in colour the answer brings only a smaller picture.
    const isWhole = shape.channels === 1;
    const seen = isWhole ? inBrowser : inNode;
    const tolerance = isWhole ? PROBABILITY_TOLERANCE : DECODED_TOLERANCE;
    const [prediction] = await classifier.classify([seen]);
    expect(tag.answer.kind, name).toBe(prediction!.answer.kind);
    for (const [rank, { class: id, probability }] of prediction!.ranking.entries()) {
      const given = tag.ranking[rank]!;
      expect(given.class, name).toBe(id);
      expect(Math.abs(given.probability - probability), `${name}: ${id}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
    const [atFirst] = await oneLook.classify([seen]);
    const change = atFirst!.ranking[0].probability - prediction!.ranking[0].probability;
    if (Math.abs(change) > 2 * tolerance) lookedTwice++;
  }
  // Else the second look would not have been compared.
  expect(lookedTwice).toBeGreaterThan(0);
  classifier.dispose();
  oneLook.dispose();
});
