import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { type NetworkFiles, startClassifier } from './classifier';
import { INPUT_SIZE } from './input';

const WISH = { prefer: 'cpu', wasmPath: '' } as const;

beforeAll(() => tf.setBackend('cpu'));

interface Wanted {
  /** The output that its bias is for, whatever it sees. */
  label: number;
  shape?: [height: number, width: number, channels: number];
  outputs?: number;
  metadata?: NetworkFiles['model']['userDefinedMetadata'];
}

/** The files of a network that answers the same for everything. */
async function networkFor({
  label,
  shape = [28, 28, 1],
  outputs = 10,
  metadata,
}: Wanted): Promise<NetworkFiles> {
  const bias = new Array<number>(outputs).fill(0);
  bias[label] = 5;
  const size = shape.reduce((product, length) => product * length);
  return filesOf({ shape, weights: tf.zeros([size, outputs]), bias, metadata });
}

/** The files of a network that sees a bag where the left edge is bright, and else has no idea. */
function leftIsBag(metadata: Wanted['metadata']): Promise<NetworkFiles> {
  const weights = tf.buffer([INPUT_SIZE, 10]);
  for (let row = 0; row < 28; row++) weights.set(0.3, row * 28, 8);
  const bias = new Array<number>(10).fill(0);
  return filesOf({ shape: [28, 28, 1], weights: weights.toTensor(), bias, metadata });
}

interface Made {
  shape: [height: number, width: number, channels: number];
  weights: tf.Tensor;
  bias: number[];
  metadata: Wanted['metadata'];
}

async function filesOf({ shape, weights, bias, metadata }: Made): Promise<NetworkFiles> {
  const network = tfl.sequential({
    layers: [
      tfl.layers.flatten({ inputShape: shape }),
      tfl.layers.dense({ units: bias.length, activation: 'softmax', kernelInitializer: 'zeros' }),
    ],
  });
  network.setWeights([weights, tf.tensor1d(bias)]);
  let files: NetworkFiles | undefined;
  await network.save({
    save: async ({ modelTopology, weightSpecs, weightData }) => {
      files = {
        model: {
          modelTopology: modelTopology!,
          weightsManifest: [{ paths: [], weights: weightSpecs! }],
          ...(metadata && { userDefinedMetadata: metadata }),
        },
        weights: weightData as ArrayBuffer,
      };
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    },
  });
  return files!;
}

test('answers one prediction for each input of a batch', async () => {
  const classifier = await startClassifier(await networkFor({ label: 8 }), WISH);
  const predictions = await classifier.classify([
    new Uint8Array(INPUT_SIZE),
    new Uint8Array(INPUT_SIZE),
  ]);
  const tag = { kind: 'tag', class: 'bag' };
  expect(predictions.map(({ answer }) => answer)).toEqual([tag, tag]);
  expect(classifier).toMatchObject({
    backend: 'cpu',
    inputShape: { side: 28, channels: 1 },
    hasNone: false,
  });
  classifier.dispose();
});

test('takes its side and its decision from the network', async () => {
  const decision = { temperature: 1, tagThreshold: 0.5, noneThreshold: 0.9 };
  const files = await networkFor({
    label: 10,
    shape: [56, 56, 1],
    outputs: 11,
    metadata: { decision },
  });
  const classifier = await startClassifier(files, WISH);
  expect(classifier).toMatchObject({ inputShape: { side: 56, channels: 1 }, hasNone: true });
  const [own, enlarged] = await classifier.classify([
    new Uint8Array(56 * 56),
    new Uint8Array(INPUT_SIZE),
  ]);
  expect(own?.answer).toEqual({ kind: 'none' });
  expect(own?.none).toBeGreaterThan(0.9);
  expect(enlarged).toEqual(own);
  await expect(classifier.classify([new Uint8Array(40 * 40)])).rejects.toThrow(
    'Expected 56×56 grey levels, not 1600',
  );
  classifier.dispose();
});

test('looks again where the network says how sure is sure enough', async () => {
  const decision = { temperature: 1, tagThreshold: 0.5, noneThreshold: 0.9, secondLookBelow: 0.7 };
  const files = await leftIsBag({ decision });
  const classifier = await startClassifier(files, WISH);
  const [left, right] = [0, 27].map((column) => {
    const input = new Uint8Array(INPUT_SIZE);
    for (let row = 0; row < 14; row++) input[row * 28 + column] = 255;
    return input;
  });
  const [sure, unsure] = await classifier.probabilities([left!, right!]);
  expect(sure![8]).toBeGreaterThan(0.7);
  // Once as it is, which is any class alike, and once mirrored, which is a bag.
  expect(unsure![8]).toBeCloseTo((0.1 + sure![8]!) / 2, 5);
  const [, tag] = await classifier.classify([left!, right!]);
  expect(tag!.ranking[0]).toMatchObject({ class: 'bag', probability: expect.closeTo(unsure![8]!) });
  classifier.dispose();
});

/** The files of a network that sees a bag the surer the redder the left edge is, at 64 pixels. */
function leftIsRedBag(metadata: Wanted['metadata']): Promise<NetworkFiles> {
  const weights = tf.buffer([64 * 64 * 3, 11]);
  for (let row = 0; row < 64; row++) weights.set(0.1, row * 64 * 3, 8);
  const bias = new Array<number>(11).fill(0);
  return filesOf({ shape: [64, 64, 3], weights: weights.toTensor(), bias, metadata });
}

test('sees in colour, mirrored too, and takes an image of Fashion-MNIST for a dark thing on white', async () => {
  const decision = { temperature: 1, tagThreshold: 0.5, noneThreshold: 0.9, secondLookBelow: 0.5 };
  const classifier = await startClassifier(await leftIsRedBag({ decision }), WISH);
  expect(classifier).toMatchObject({ inputShape: { side: 64, channels: 3 }, hasNone: true });
  const inputs = [
    [0, 0],
    [0, 1],
    [63, 0],
  ].map(([column, channel]) => {
    const input = new Uint8Array(64 * 64 * 3);
    for (let row = 0; row < 64; row++) input[(row * 64 + column!) * 3 + channel!] = 255;
    return input;
  });
  const dark = new Uint8Array(INPUT_SIZE).fill(255);
  // More than go through it at once.
  const many = Array.from({ length: 40 }, () => inputs[0]!);
  const rows = await classifier.probabilities([
    ...inputs,
    new Uint8Array(INPUT_SIZE),
    dark,
    ...many,
  ]);
  const [red, green, redOnTheRight, white, black, ...others] = rows.map((row) => row[8]!);
  expect(red).toBeGreaterThan(0.98);
  expect(green).toBeCloseTo(1 / 11, 5);
  expect(redOnTheRight).toBeCloseTo((red! + 1 / 11) / 2, 5);
  expect(white).toBeCloseTo(red!, 5);
  expect(black).toBeCloseTo(1 / 11, 5);
  expect(others.map((one) => one.toFixed(5))).toEqual(many.map(() => red!.toFixed(5)));
  await expect(classifier.classify([new Uint8Array(64 * 64)])).rejects.toThrow(
    'Expected 64×64 levels of red, green and blue, not 4096',
  );
  classifier.dispose();
});

test('an empty batch needs no network', async () => {
  const classifier = await startClassifier(await networkFor({ label: 0 }), WISH);
  expect(await classifier.classify([])).toEqual([]);
  classifier.dispose();
});

test('leaves no tensor behind of a network that fails at its first answer', async () => {
  const files = await networkFor({ label: 1 });
  new Float32Array(files.weights).fill(Number.NaN);
  const before = tf.memory().numTensors;
  await expect(startClassifier(files, WISH)).rejects.toThrow(RangeError);
  expect(tf.memory().numTensors).toBe(before);
});

test('leaves no tensor behind', async () => {
  const files = await networkFor({ label: 1 });
  const before = tf.memory().numTensors;
  const classifier = await startClassifier(files, WISH);
  const loaded = tf.memory().numTensors;
  await classifier.classify([new Uint8Array(INPUT_SIZE)]);
  expect(tf.memory().numTensors).toBe(loaded);
  classifier.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  { name: 'a smaller input', shape: [20, 20, 1], outputs: 10, says: 'takes 20×20×1 and has 10' },
  { name: 'a larger input', shape: [80, 80, 1], outputs: 10, says: 'takes 80×80×1' },
  { name: 'an input that is no square', shape: [28, 32, 1], outputs: 11, says: 'takes 28×32×1' },
  { name: 'a small input in colour', shape: [28, 28, 3], outputs: 10, says: 'takes 28×28×3' },
  { name: 'a large input in colour', shape: [256, 256, 3], outputs: 10, says: 'takes 256×256×3' },
  { name: 'other channels', shape: [64, 64, 4], outputs: 10, says: 'takes 64×64×4' },
  { name: 'other outputs', shape: [28, 28, 1], outputs: 7, says: 'has 7 outputs' },
] as const)(
  'refuses a network of $name',
  async ({ shape: [height, width, channels], ...wanted }) => {
    const files = await networkFor({ label: 0, shape: [height, width, channels], ...wanted });
    await expect(startClassifier(files, WISH)).rejects.toThrow(wanted.says);
  },
);

test('refuses damaged decision settings', async () => {
  const files = await networkFor({ label: 0, metadata: { decision: { temperature: -1 } } });
  await expect(startClassifier(files, WISH)).rejects.toThrow('temperature');
});
