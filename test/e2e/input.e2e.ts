import sharp from 'sharp';
import { expect } from 'vitest';
import { PRODUCTS } from '../../demo/products';
import { startClassifier } from '../../model/classifier';
import { readDecisionSettings } from '../../model/decision';
import { makeInput } from '../../model/input';
import type { InputShape } from '../../model/input-shape';
import { NETWORKS } from '../../model/network-names';
import type { Prediction } from '../../model/prediction';
import { previewOf } from '../../model/preview';
import { decodeImage } from '../../training/decode';
import { drawnImages } from '../../training/drawn-images';
import { readNetwork } from '../../training/network-files';
import { WASM_PATH } from '../../training/wasm-path';
import { choose } from './choose';
import { test } from './fixtures';
import { tagImage } from './tag-image';

/** Largest mean difference of an input's levels that is put down to decoding. */
const TOLERANCE = 2;

/** Largest difference of a probability that rounding may make: the same kernels run in both. */
const PROBABILITY_TOLERANCE = 0.001;

/** The same where Node's own input is asked about: decoders differ by a rounding here and there. */
const DECODED_TOLERANCE = 0.02;

/** Halvings of the way from one picture to another: then they differ by less than a level. */
const HALVINGS = 10;

test.for(NETWORKS)(
  '%s: browser and Node make the same input of a picture, and of an input the same answer',
  async (network, { hangtag, page }) => {
    const popup = await hangtag.openPopup(page);
    await choose(popup, network);
    const files = await readNetwork(network);
    const wish = { prefer: 'wasm', wasmPath: WASM_PATH } as const;
    const classifier = await startClassifier(files, wish);
    const decision = readDecisionSettings(files.model.userDefinedMetadata);
    const metadata = { decision: { ...decision, secondLookBelow: 0 } };
    const oneLook = await startClassifier(
      { ...files, model: { ...files.model, userDefinedMetadata: metadata } },
      wish,
    );
    const { inputShape: shape } = classifier;
    const tagOf = ({ type, bytes }: { type: string; bytes: Buffer }) =>
      tagImage(popup, `data:${type};base64,${bytes.toString('base64')}`);
    try {
      for (const picture of await drawnImages()) {
        const { name } = picture;
        const tag = await tagOf(picture);
        const inNode = makeInput(await decodeImage(picture.bytes), shape);
        const { levels, ...shown } = previewOf(inNode, shape);
        expect(tag.input, name).toMatchObject(shown);
        const inBrowser = Uint8Array.from(Buffer.from(tag.input.levels, 'base64'));
        const sum = levels.reduce((all, level, at) => all + Math.abs(level - inBrowser[at]!), 0);
        expect(sum / levels.length, name).toBeLessThanOrEqual(TOLERANCE);
        if (shape.channels === 1) {
          expectSame(tag, (await classifier.classify([inBrowser]))[0]!, name);
          continue;
        }
        // Of an input in colour the answer brings only a smaller picture.
        const [prediction] = await classifier.classify([inNode]);
        for (const { class: id, probability } of prediction!.ranking) {
          const given = tag.ranking.find((one) => one.class === id)!.probability;
          const difference = Math.abs(given - probability);
          expect(difference, `${name}: ${id}`).toBeLessThanOrEqual(DECODED_TOLERANCE);
        }
        await expectAnswerOf(inNode, name);
      }
      if (decision.secondLookBelow === 0) return;
      const between = await hardInput();
      await expectAnswerOf(between, 'between two answers');
      const [first] = await oneLook.probabilities([between]);
      const [mean] = await classifier.probabilities([between]);
      // Else the second look would not have been compared.
      expect(Math.max(...first!)).toBeLessThan(decision.secondLookBelow);
      const changes = first!.map((probability, at) => Math.abs(probability - mean![at]!));
      expect(Math.max(...changes)).toBeGreaterThan(2 * PROBABILITY_TOLERANCE);
    } finally {
      await choose(popup, NETWORKS[0]);
      classifier.dispose();
      oneLook.dispose();
    }

    /** Of a file whose pixels are an input already, the browser makes this very input. */
    async function expectAnswerOf(input: Uint8Array, name: string): Promise<void> {
      const tag = await tagOf({ type: 'image/png', bytes: await pngOf(input, shape) });
      expectSame(tag, (await classifier.classify([input]))[0]!, name);
    }

    /** What lies so near the border between two answers that no network can be sure of it. */
    async function hardInput(): Promise<Uint8Array> {
      const [from, to] = await Promise.all(
        ['foundry-jeans', 'marchesa-tote'].map(async (id) => {
          const { svg } = PRODUCTS.find((product) => product.id === id)!.picture;
          return makeInput(
            await decodeImage(await sharp(Buffer.from(svg)).png().toBuffer()),
            shape,
          );
        }),
      );
      const mixed = (share: number) =>
        from!.map((level, at) => Math.round(level + share * (to![at]! - level)));
      const answerOf = async (input: Uint8Array) => {
        const [row] = await oneLook.probabilities([input]);
        return row!.indexOf(Math.max(...row!));
      };
      const [answer, last] = [await answerOf(from!), await answerOf(to!)];
      expect(last).not.toBe(answer);
      let [low, high] = [0, 1];
      for (let step = 0; step < HALVINGS; step++) {
        const middle = (low + high) / 2;
        if ((await answerOf(mixed(middle))) === answer) low = middle;
        else high = middle;
      }
      return mixed(low);
    }
  },
);

function expectSame(
  given: Pick<Prediction, 'answer' | 'ranking'>,
  expected: Prediction,
  name: string,
): void {
  expect(given.answer.kind, name).toBe(expected.answer.kind);
  for (const [rank, { class: id, probability }] of expected.ranking.entries()) {
    const there = given.ranking[rank]!;
    expect(there.class, name).toBe(id);
    expect(Math.abs(there.probability - probability), `${name}: ${id}`).toBeLessThanOrEqual(
      PROBABILITY_TOLERANCE,
    );
  }
}

function pngOf(input: Uint8Array, { side, channels }: InputShape): Promise<Buffer> {
  return sharp(input, { raw: { width: side, height: side, channels } })
    .png()
    .toBuffer();
}
