import type { GraphLayer } from './layers';
import { OwnNetworkError } from './own-network-error';

export type Shape = readonly number[];

/** A layer, wherever it stands. */
export type AnyLayer = GraphLayer extends infer Layer
  ? Layer extends GraphLayer
    ? Pick<Layer, 'class_name' | 'config'>
    : never
  : never;

/**
 * The shape that a layer makes of its inputs' shapes, and the kernel with which it does: its name, and
 * its shape.
 * @throws {OwnNetworkError} when it does not fit them
 */
export function layerShape(
  { class_name, config }: AnyLayer,
  inputs: readonly Shape[],
): { shape: Shape; kernel?: [name: string, shape: Shape] } {
  const { name } = config;
  const [input = [], ...more] = inputs;
  const expect = (isRight: boolean, words: string) => {
    if (!isRight) throw unfit(name, words);
  };
  if (class_name === 'InputLayer') {
    expect(inputs.length === 0, 'is an input, and takes another layer');
    return { shape: config.batch_input_shape.slice(1) as number[] };
  }
  if (class_name === 'Add') {
    const isAlike = more.every((other) => String(other) === String(input));
    expect(more.length > 0 && isAlike, 'adds what has not the same shape');
    return { shape: input };
  }
  expect(inputs.length === 1, `takes ${inputs.length} layers, and a ${class_name} takes one`);
  switch (class_name) {
    case 'ReLU':
    case 'Rescaling':
      return { shape: input };
    case 'Flatten':
      return { shape: [product(input)] };
    case 'Dense':
      expect(input.length === 1, 'takes a square, and a Dense takes a row');
      return { shape: [config.units], kernel: ['kernel', [input[0]!, config.units]] };
    default:
      expect(input.length === 3, `takes a row, and a ${class_name} takes a square`);
  }
  const [height = 0, width = 0, channels = 0] = input;
  if (class_name === 'GlobalAveragePooling2D') return { shape: [channels] };
  const { kernel_size, strides, padding } = config;
  const places = [height, width].map((length, axis) => {
    const room = padding === 'same' ? length : length - kernel_size[axis as 0 | 1] + 1;
    return Math.ceil(room / strides[axis as 0 | 1]);
  });
  expect(Math.min(...places) > 0, 'has a kernel larger than its input');
  if (class_name === 'DepthwiseConv2D') {
    const { depth_multiplier: each } = config;
    const kernel: Shape = [...kernel_size, channels, each];
    return { shape: [...places, channels * each], kernel: ['depthwise_kernel', kernel] };
  }
  const { filters } = config;
  return {
    shape: [...places, filters],
    kernel: ['kernel', [...kernel_size, channels, filters]],
  };
}

/** Says what is wrong with a layer. */
export function unfit(layer: string, words: string): OwnNetworkError {
  return new OwnNetworkError('unfit-model', `model.json: the layer “${layer}” ${words}.`);
}

/** Number of values in a tensor of this shape. */
export function product(shape: Shape): number {
  return shape.reduce((total, length) => total * length, 1);
}
