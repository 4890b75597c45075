import { readdir, readFile } from 'node:fs/promises';
import { Float16Array } from '@petamoriken/float16';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { colourNetwork } from '../../test/colour-network';
import {
  namedFile,
  networkFiles,
  type SampleModel,
  sampleNetwork,
} from '../../test/own-network-sample';
import { savedNetwork } from '../../test/saved-network';
import { ann } from '../../training/networks/ann';
import { startClassifier } from '../classifier';
import type { DecisionSettings } from '../decision';
import { REPORT_VERSION, type Report } from '../report';
import { checkProbabilities } from './check-probabilities';
import { OwnNetworkError } from './own-network-error';
import { MOST_BYTES, readOwnNetwork } from './read-own-network';
import type { NamedFile } from './sort-files';

beforeAll(() => tf.setBackend('cpu'));

const DECISION: DecisionSettings = {
  temperature: 0.982,
  tagThreshold: 0.911,
  noneThreshold: 0.836,
  secondLookBelow: 0.8,
};

const DECISION_REPORT: Report['decision'] = {
  settings: DECISION,
  rates: { lostGarments: 0.01, tagAccuracy: 0.9, falseTags: 0.1 },
  chosenOn: [],
  reached: { lostGarments: null, answered: null, tagAccuracy: null, falseTags: null },
  remarks: [],
};

test.each([undefined, DECISION])(
  'what training writes of the ann is read, loads and answers: decision %j',
  async (decision) => {
    const network = ann();
    const layers = network.layers(network.initialParameters(1));
    const own = readOwnNetwork(await savedNetwork(layers, decision && DECISION_REPORT));
    expect(own.report.parameters).toBe(layers.countParams());

    const classifier = await startClassifier(own, { prefer: 'cpu', wasmPath: '' });
    const inputs = [new Uint8Array(network.inputSide ** 2).fill(200)];
    const [answer] = await classifier.probabilities(inputs);
    checkProbabilities([answer!]);
    const x = tf.fill([1, network.inputSide, network.inputSide, 1], 200 / 255);
    const direct = await (layers.predict(x) as tf.Tensor).data();
    for (const [index, probability] of answer!.entries()) {
      expect(probability).toBeCloseTo(direct[index]!, 2);
    }
    classifier.dispose();
  },
);

test.each(['float16', 'uint16', 'uint8'] as const)(
  'a network in colour, its weights as %s, is read, loads and answers',
  async (dtype) => {
    const layers = colourNetwork();
    const files = await savedNetwork(layers, DECISION_REPORT);
    const own = readOwnNetwork(dtype === 'float16' ? files : quantized(files, dtype));
    expect(own.report).toMatchObject({ inputSide: 64, inputChannels: 3 });
    expect(own.report.multiplyAdds).toBe(
      // First, depthwise, project; expand, depthwise, project; twice of that; last, dense.
      32 * 32 * (27 * 8 + 9 * 8 + 8 * 4 + 4 * 8) +
        16 * 16 * (9 * 8 + 8 * 6 + 6 * 12 + 9 * 12 + 12 * 6 + 6 * 16) +
        16 * 11,
    );
    const classifier = await startClassifier(own, { prefer: 'cpu', wasmPath: '' });
    const input = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 37) % 256);
    const [answer] = await classifier.probabilities([input]);
    checkProbabilities([answer!]);
    const x = tf.tensor4d(
      Float32Array.from(input, (level) => level / 255),
      [1, 64, 64, 3],
    );
    const [once, mirrored] = [x, tf.reverse(x, 2)].map((look) =>
      (layers.predict(look) as tf.Tensor).dataSync(),
    );
    const isSure = Math.max(...once!) >= DECISION.secondLookBelow;
    for (const [index, probability] of answer!.entries()) {
      const expected = isSure ? once![index]! : (once![index]! + mirrored![index]!) / 2;
      expect(Math.abs(probability - expected)).toBeLessThan(dtype === 'uint8' ? 0.05 : 0.005);
    }
    classifier.dispose();
  },
);

/** The same network with weights in 8 or 16 bits, each tensor's between its least and its largest. */
function quantized(
  [model, weights, report]: readonly NamedFile[],
  dtype: 'uint8' | 'uint16',
): NamedFile[] {
  const json = JSON.parse(new TextDecoder().decode(model!.bytes)) as SampleModel;
  const halves = new Float16Array(weights!.bytes.buffer as ArrayBuffer);
  const most = dtype === 'uint8' ? 255 : 65_535;
  let at = 0;
  const parts = json.weightsManifest[0]!.weights.map((spec) => {
    const length = spec.shape.reduce((product, one) => product * one, 1);
    const values = Float32Array.from(halves.subarray(at, at + length));
    at += length;
    const min = Math.min(...values);
    const scale = (Math.max(...values) - min) / most || 1;
    spec.quantization = { dtype, scale, min, original_dtype: 'float32' };
    const steps = values.map((value) => Math.round((value - min) / scale));
    return Buffer.from((dtype === 'uint8' ? Uint8Array : Uint16Array).from(steps).buffer);
  });
  return [
    namedFile('model.json', json),
    { name: 'weights.bin', bytes: new Uint8Array(Buffer.concat(parts)) },
    report!,
  ];
}

test.each(['cnn', 'ann'])('the bundled %s is read, and loses nothing that counts', async (name) => {
  const folder = new URL(`../networks/${name}/`, import.meta.url);
  const names = (await readdir(folder)).filter((one) => /^(model|report|weights)\./.test(one));
  const files = names.map(async (one) => ({
    name: one,
    bytes: new Uint8Array(await readFile(new URL(one, folder))),
  }));
  const own = readOwnNetwork(await Promise.all(files));
  const written = JSON.parse(await readFile(new URL('model.json', folder), 'utf8'));
  expect(own.model.userDefinedMetadata).toEqual(written.userDefinedMetadata);
  expect(own.model.weightsManifest).toEqual(written.weightsManifest);
  expect(written).toMatchObject(own.model);
});

test('of model.json only what was checked is left', () => {
  const { model, ...rest } = sampleNetwork();
  const [flatten] = model.modelTopology.config.layers;
  Object.assign(flatten!, { script: 'alert(1)' });
  const own = readOwnNetwork(networkFiles({ ...rest, model }));
  expect(JSON.stringify(own.model)).not.toContain('alert');
});

test('weights may be in several files, and the names of a single one matter not', () => {
  const sample = sampleNetwork();
  const [model, weights, report] = networkFiles(sample);
  const whole = readOwnNetwork([
    report!,
    { ...weights!, name: 'weights (1).bin' },
    { ...model!, name: 'model(2).json' },
  ]);
  sample.model.weightsManifest[0]!.paths = ['a.bin', 'b.bin'];
  const parts = readOwnNetwork([
    namedFile('b.bin', weights!.bytes.subarray(1000)),
    namedFile('a.bin', weights!.bytes.subarray(0, 1000)),
    namedFile('model.json', sample.model),
    report!,
  ]);
  expect(new Uint8Array(parts.weights)).toEqual(new Uint8Array(whole.weights));
});

type Sample = ReturnType<typeof sampleNetwork>;
const layer = (sample: Sample, index: number) =>
  sample.model.modelTopology.config.layers[index] as { class_name: string; config: object };
const specs = (sample: Sample) => sample.model.weightsManifest[0]!.weights;

test.each<{ name: string; change: (sample: Sample) => void; says: string }>([
  {
    name: 'a layer that Hangtag does not run',
    change: (sample) => Object.assign(layer(sample, 1), { class_name: 'LSTM' }),
    says: 'a layer of the kind LSTM, which Hangtag does not run. It runs InputLayer, Flatten, Dense,',
  },
  {
    name: 'another format',
    change: (sample) => Object.assign(sample.model, { format: 'graph-model' }),
    says: 'none of a network that npm run train writes: format',
  },
  {
    name: 'a topology that is none',
    change: (sample) => Object.assign(sample.model, { modelTopology: 7 }),
    says: 'none of a network that npm run train writes: modelTopology',
  },
  {
    name: 'a layer with a million units',
    change: (sample) => Object.assign(layer(sample, 1).config, { units: 1e6 }),
    says: 'modelTopology.config.layers.1.config.units',
  },
  {
    name: 'another activation',
    change: (sample) => Object.assign(layer(sample, 1).config, { activation: 'mish' }),
    says: 'activation',
  },
  {
    name: 'no input',
    change: (sample) => Object.assign(layer(sample, 0).config, { batch_input_shape: undefined }),
    says: 'the layer “flatten” comes first and has no batch_input_shape',
  },
  {
    name: 'a small input in colour',
    change: (sample) =>
      Object.assign(layer(sample, 0).config, { batch_input_shape: [null, 28, 28, 3] }),
    says: 'takes 28×28×3; a square of 28 to 64 grey pixels or of 64 to 224 in colour is needed',
  },
  {
    name: 'a large input',
    change: (sample) =>
      Object.assign(layer(sample, 0).config, { batch_input_shape: [null, 224, 224, 1] }),
    says: 'takes 224×224×1; a square of 28 to 64 grey pixels',
  },
  {
    name: 'other classes',
    change: (sample) => Object.assign(layer(sample, 1).config, { units: 12 }),
    says: 'has 12 outputs; 10 are needed, one for each class, or 11 with “none of the ten”',
  },
  {
    name: 'what needs more room than there is',
    change: (sample) =>
      sample.model.modelTopology.config.layers.splice(
        1,
        0,
        {
          class_name: 'Dense',
          config: { name: 'wide', units: 4096 },
        },
        { class_name: 'Dense', config: { name: 'wider', units: 4096 } },
        ...Array.from({ length: 40 }, (_, index) => ({
          class_name: 'Dense',
          config: { name: `w${index}`, units: 4096 },
        })),
      ),
    says: 'is too large, or those before it are',
  },
  {
    name: 'two layers of one name',
    change: (sample) => Object.assign(layer(sample, 1).config, { name: 'flatten' }),
    says: 'the layer “flatten” is there twice',
  },
  {
    name: 'a dense layer over a square',
    change: (sample) =>
      sample.model.modelTopology.config.layers.splice(0, 1, {
        class_name: 'Conv2D',
        config: {
          name: 'conv',
          filters: 2,
          kernel_size: [3, 3],
          batch_input_shape: [null, 28, 28, 1],
        },
      }),
    says: 'the layer “dense” takes a square, and a Dense takes a row',
  },
  {
    name: 'weights that are missing in the list',
    change: (sample) => specs(sample).pop(),
    says: 'need the weight “dense/bias”, which weightsManifest has not',
  },
  {
    name: 'a weight twice',
    change: (sample) => specs(sample).push(specs(sample)[1]!),
    says: 'weightsManifest has a weight twice',
  },
  {
    name: 'weights of other shapes',
    change: (sample) => Object.assign(specs(sample)[0]!, { shape: [10, 784] }),
    says: '“dense/kernel” has the shape 10×784, and its layers need 784×10',
  },
  {
    name: 'a weight of no layer',
    change: (sample) => specs(sample).push({ name: 'more', shape: [1], dtype: 'float32' }),
    says: '“more” has the shape 1, and its layers need none of that name',
  },
  {
    name: 'weights of another type',
    change: (sample) => Object.assign(specs(sample)[0]!, { dtype: 'complex64' }),
    says: 'weightsManifest.0.weights.0.dtype',
  },
  {
    name: 'fewer bytes than it describes',
    change: (sample) => Object.assign(sample, { weights: sample.weights.slice(1) }),
    says: 'The weights have 31,396 bytes, and model.json describes 31,400.',
  },
  {
    name: 'half the bytes that it describes',
    change: (sample) => Object.assign(specs(sample)[0]!, { quantization: { dtype: 'float16' } }),
    says: 'The weights have 31,400 bytes, and model.json describes 15,720.',
  },
  {
    name: 'an infinite weight',
    change: ({ weights }) => weights.set([Number.POSITIVE_INFINITY], 5),
    says: 'The weight “dense/kernel” has values that are no numbers',
  },
  {
    name: 'damaged decision settings',
    change: (sample) =>
      Object.assign(sample.model, { userDefinedMetadata: { decision: { temperature: 0 } } }),
    says: 'userDefinedMetadata.decision.temperature',
  },
  {
    name: 'a report of another version',
    change: ({ report }) => Object.assign(report, { version: REPORT_VERSION - 1 }),
    says: 'This report has version 1; version 2 is needed',
  },
  {
    name: 'a report that contradicts itself',
    change: ({ report }) => Object.assign(report.bundled, { chosenEpoch: 99 }),
    says: 'This report contradicts itself',
  },
  {
    name: 'a report of another network',
    change: ({ report }) => Object.assign(report, { network: 'cnn' }),
    says: 'report.json is of another network: its network is cnn, and that of model.json tiny',
  },
  {
    name: 'a report of another input',
    change: ({ report }) => Object.assign(report, { inputSide: 56 }),
    says: 'its inputSide is 56, and that of model.json 28',
  },
  {
    name: 'a report of an input in colour',
    change: ({ report }) => Object.assign(report, { inputSide: 64, inputChannels: 3 }),
    says: 'its inputSide is 64, and that of model.json 28',
  },
  {
    name: 'a report of another size',
    change: ({ report }) => Object.assign(report, { parameters: 9 }),
    says: 'its parameters is 9, and that of model.json 7850',
  },
  {
    name: 'a report of other thresholds',
    change: ({ report }) => Object.assign(report, { decision: DECISION_REPORT }),
    says: 'its decision.settings.temperature is 0.982, and that of model.json missing',
  },
  {
    name: 'a report without the thresholds',
    change: (sample) =>
      Object.assign(sample.model, { userDefinedMetadata: { decision: DECISION } }),
    says: 'its decision.settings.temperature is missing, and that of model.json 0.982',
  },
])('refuses $name', ({ change, says }) => {
  const sample = sampleNetwork();
  change(sample);
  expect(() => readOwnNetwork(networkFiles(sample))).toThrow(OwnNetworkError);
  expect(() => readOwnNetwork(networkFiles(sample))).toThrow(says);
});

test('refuses an infinite weight of half precision, and of several megabytes', () => {
  const sample = sampleNetwork();
  for (const spec of specs(sample)) spec.quantization = { dtype: 'float16' };
  const [model, , report] = networkFiles(sample);
  const half = new Uint16Array(7850);
  const files = (weights: Uint8Array) => [model!, namedFile('weights.bin', weights), report!];
  expect(readOwnNetwork(files(new Uint8Array(half.buffer))).weights.byteLength).toBe(15_700);
  half[7849] = 0xfc00;
  expect(() => readOwnNetwork(files(new Uint8Array(half.buffer)))).toThrow('“dense/bias”');
  expect(() => readOwnNetwork(files(new Uint8Array(MOST_BYTES)))).toThrow(
    '33 MB, and a network has at most 32',
  );
});
