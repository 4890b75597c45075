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

function shapeOf(layers: object[]) {
  const config = {
    name: 'net',
    layers: [INPUT, ...layers, ...END],
    input_layers: [['image', 0, 0]],
    output_layers: [['dense', 0, 0]],
  };
  return networkShape(v.parse(Topology, { class_name: 'Model', config }));
}

test('follows a picture through convolutions and sums', () => {
  const { inputSide, weights, parameters } = shapeOf([
    conv('first', 'image', { strides: [2, 2], padding: 'same' }),
    conv('branch', 'first', { padding: 'same', use_bias: false }),
    layer('Add', 'last', ['first', 'branch']),
  ]);
  expect(inputSide).toBe(28);
  expect([...weights]).toEqual([
    ['first/kernel', [3, 3, 1, 8]],
    ['first/bias', [8]],
    ['branch/kernel', [3, 3, 8, 8]],
    ['dense/kernel', [8, 11]],
    ['dense/bias', [11]],
  ]);
  expect(parameters).toBe(72 + 8 + 576 + 88 + 11);
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
