import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Topology } from './layers';
import { networkShape } from './network-shape';

const INPUT = {
  class_name: 'InputLayer',
  name: 'image',
  config: { name: 'image', batch_input_shape: [null, 28, 28, 1] },
  inbound_nodes: [],
};

const layer = (class_name: string, name: string, from: string[], config: object = {}) => ({
  class_name,
  name,
  config: { name, ...config },
  inbound_nodes: [from.map((source) => [source, 0, 0, {}])],
});

const conv = (name: string, from: string, config: object = {}) =>
  layer('Conv2D', name, [from], { filters: 8, kernel_size: [3, 3], ...config });

const END = [
  layer('GlobalAveragePooling2D', 'mean', ['last']),
  layer('Dense', 'dense', ['mean'], { units: 11 }),
];

function shapeOf(layers: object[], input = INPUT) {
  const config = {
    name: 'net',
    layers: [input, ...layers, ...END],
    input_layers: [['image', 0, 0]],
    output_layers: [['dense', 0, 0]],
  };
  return networkShape(v.parse(Topology, { class_name: 'Model', config }));
}

test('follows a picture through convolutions and sums', () => {
  const { inputShape, weights, parameters } = shapeOf([
    conv('first', 'image', { strides: [2, 2], padding: 'same' }),
    conv('branch', 'first', { padding: 'same', use_bias: false }),
    layer('Add', 'last', ['first', 'branch']),
  ]);
  expect(inputShape).toEqual({ side: 28, channels: 1 });
  expect([...weights]).toEqual([
    ['first/kernel', [3, 3, 1, 8]],
    ['first/bias', [8]],
    ['branch/kernel', [3, 3, 8, 8]],
    ['dense/kernel', [8, 11]],
    ['dense/bias', [11]],
  ]);
  expect(parameters).toBe(72 + 8 + 576 + 88 + 11);
});

/** The first layers of a network in colour. */
function inColour(side: number, filters: number) {
  return shapeOf(
    [
      layer('Rescaling', 'rescaled', ['image'], { scale: 2, offset: -1 }),
      conv('first', 'rescaled', { filters: 32, strides: [2, 2], padding: 'same' }),
      layer('ReLU', 'limited', ['first'], { max_value: 6 }),
      conv('wider', 'limited', { filters, kernel_size: [1, 1] }),
      layer('DepthwiseConv2D', 'last', ['wider'], {
        kernel_size: [3, 3],
        strides: [2, 2],
        padding: 'same',
        depth_multiplier: 2,
      }),
    ],
    { ...INPUT, config: { name: 'image', batch_input_shape: [null, side, side, 3] } },
  );
}

test('follows a picture in colour through depthwise convolutions', () => {
  const { inputShape, weights } = inColour(128, 96);
  expect(inputShape).toEqual({ side: 128, channels: 3 });
  expect([...weights].slice(2, 7)).toEqual([
    ['wider/kernel', [1, 1, 32, 96]],
    ['wider/bias', [96]],
    ['last/depthwise_kernel', [3, 3, 96, 2]],
    ['last/bias', [192]],
    ['dense/kernel', [192, 11]],
  ]);
  expect(() => inColour(224, 96)).not.toThrow();
  expect(() => inColour(224, 192)).toThrow('“wider” is too large');
});

test.each<{ name: string; layers: object[]; says: string }>([
  {
    name: 'a layer before its input',
    layers: [conv('last', 'first'), conv('first', 'image')],
    says: '“last” takes “first”, which is not before it',
  },
  {
    name: 'a sum of what is not alike',
    layers: [
      conv('first', 'image'),
      conv('second', 'first'),
      layer('Add', 'last', ['first', 'second']),
    ],
    says: '“last” adds what has not the same shape',
  },
  {
    name: 'a sum of one',
    layers: [conv('first', 'image'), layer('Add', 'last', ['first'])],
    says: '“last” adds what has not the same shape',
  },
  {
    name: 'two inputs of a convolution',
    layers: [layer('Conv2D', 'last', ['image', 'image'], { filters: 8, kernel_size: [3, 3] })],
    says: '“last” takes 2 layers, and a Conv2D takes one',
  },
  {
    name: 'a kernel larger than its input',
    layers: [conv('last', 'image', { kernel_size: [29, 29] })],
    says: '“last” has a kernel larger than its input',
  },
  {
    name: 'a convolution of a row',
    layers: [layer('Flatten', 'flat', ['image']), conv('last', 'flat')],
    says: '“last” takes a row, and a Conv2D takes a square',
  },
  {
    name: 'what would take too long',
    layers: [conv('last', 'image', { filters: 4096, kernel_size: [20, 20], padding: 'same' })],
    says: '“last” is too large',
  },
])('refuses $name', ({ layers, says }) => {
  expect(() => shapeOf(layers)).toThrow(says);
});
