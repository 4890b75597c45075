import '@tensorflow/tfjs-backend-cpu';
import { Float16Array } from '@petamoriken/float16';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { loadFrozenLayers } from './frozen-layers';
import { loadOnnxRuntime, nativeAnswers } from './native-gradient';
import { FROZEN_SHAPE, MOBILENET_SIDE, mobilenet, mobilenetBlocks } from './networks/mobilenet';
import { readTflite } from './tflite';
import { loadTrunk } from './trunk';

// Where it has no binary for the machine there is nothing to try.
const runtime = await loadOnnxRuntime().catch(() => undefined);

beforeAll(() => tf.setBackend('cpu'));

/** A picture without a pattern that a wrong layout could hide in. */
const PICTURE = Uint8Array.from({ length: MOBILENET_SIDE ** 2 * 3 }, (_, at) => (at * 7919) % 256);

test('the trunk has the layers of MobileNetV2', async () => {
  const { first, blocks, last } = await loadTrunk();
  const named = mobilenetBlocks();
  const facts = ({ kind, shape, stride, relu6 }: (typeof blocks)[number]['layers'][number]) => ({
    kind,
    shape,
    stride,
    relu6,
  });
  expect([first, last].map(facts)).toEqual(
    [named.first, named.last].map(({ layers: [layer] }) => facts({ ...layer!, ...NO_WEIGHTS })),
  );
  expect(blocks.map(({ residual }) => residual)).toEqual(
    named.blocks.map(({ residual }) => residual),
  );
  expect(blocks.map(({ layers }) => layers.map(facts))).toEqual(
    named.blocks.map(({ layers }) => layers.map((layer) => facts({ ...layer, ...NO_WEIGHTS }))),
  );
});

const NO_WEIGHTS = { kernel: new Float32Array(), bias: new Float32Array() };

/**
 * What another implementation, in PyTorch, gives of the picture and the trunk's weights: six channels
 * at two places behind the frozen layers, and units behind the last one, as means over all places.
 */
const FROZEN_AT = {
  '0,0': [-4.9449, 2.896, -2.8515, -3.5579, -9.1815, -3.5482],
  '9,5': [5.5202, 6.7121, -2.2933, -1.9869, -8.8353, 1.3379],
};
const FIRST_UNITS = [0.7253, 0.2547, 0.123, 0.4693, 0.4847, 0.0725, 0.0, 0.2491];
const LAST_UNITS = [0.4257, 0.0678, 0.3953, 0.1666];

test.runIf(runtime)('the frozen layers give what another implementation gives', async () => {
  const frozen = await loadFrozenLayers();
  const values = new Float16Array((await frozen([PICTURE, PICTURE])).slice().buffer);
  const [, width, channels] = FROZEN_SHAPE;
  const size = FROZEN_SHAPE.reduce((product, length) => product * length, 1);
  expect(values).toHaveLength(2 * size);
  expect([...values.subarray(size)]).toEqual([...values.subarray(0, size)]);
  for (const [place, wanted] of Object.entries(FROZEN_AT)) {
    const [y, x] = place.split(',').map(Number) as [number, number];
    const from = (y * width + x) * channels;
    // As float16 numbers of this size are told apart by 0.004.
    wanted.forEach((value, at) => {
      expect(Math.abs(values[from + at]! - value)).toBeLessThan(0.01);
    });
  }
});

test.runIf(runtime)(
  'the saved network, and training behind the frozen layers, answer alike, and as another implementation does',
  async () => {
    const network = mobilenet(await loadTrunk());
    const parameters = network.initialParameters(1);
    // The dense layer is zero at first: here its outputs are single units.
    const outputs = network.outputs;
    const dense = parameters.length - outputs - 1280 * outputs;
    [0, 1, 2, 3, 4, 5, 6, 7, 1276, 1277, 1278].forEach((unit, output) => {
      parameters[dense + unit * outputs + output] = 1;
    });
    const units = [...FIRST_UNITS, ...LAST_UNITS.slice(0, 3)];
    const powers = units.map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    const wanted = powers.map((power) => power / sum);

    const layers = network.layers(parameters);
    const levels = Float32Array.from(PICTURE, (level) => level / 255);
    const whole = layers.predict(tf.tensor4d(levels, [1, MOBILENET_SIDE, MOBILENET_SIDE, 3]));
    const byLayers = await (whole as tf.Tensor).data<'float32'>();
    const features = await (await loadFrozenLayers())([PICTURE]);
    const byGraph = await nativeAnswers(runtime!, network)(parameters, {
      x: features,
      side: network.inputSide,
      rows: 1,
    });
    wanted.forEach((value, output) => {
      expect(byLayers[output]).toBeCloseTo(value, 4);
      expect(Math.abs(byGraph[output]! - value)).toBeLessThan(5e-4);
    });
    layers.dispose();
  },
);

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('This is no network, but it is long enough.')],
])('%s is no TFLite file', (_, bytes) => {
  expect(() => readTflite(bytes)).toThrow('This is no TFLite file.');
});
