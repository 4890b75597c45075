import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { OUTPUT_IDS } from '../../model/taxonomy';
import { cnnGradientGraph } from './cnn-gradient-graph';
import { convolveRelu } from './convolution';
import {
  type Network,
  type Parameter,
  type Part,
  type Piece,
  plainPiece,
  sizeOf,
  split,
  totalSize,
} from './network';
import { normalNumbers } from './normal-numbers';
import { destandardize, standardize, standardizeGradient } from './standardize';

/** One 3×3 convolution with ReLU. */
export interface Convolution {
  /** Number of filters. */
  width: number;
  /** 2 halves height and width. */
  stride: 1 | 2;
  /** Whether its output is added to its input, which then has the same shape (He et al. 2016). */
  residual: boolean;
}

/** A convolutional network: convolutions, the mean over all places, one dense layer. */
export interface CnnDescription {
  /** Height and width of the input. */
  side: number;
  convolutions: Convolution[];
}

/**
 * The bundled network. Most of its work is done at 14×14 and 7×7: of networks of equal cost, those
 * that do more of it at full size did worse on photographs of shops that were not trained on.
 */
export const CNN_DESCRIPTION: CnnDescription = {
  side: 56,
  convolutions: [
    { width: 16, stride: 2, residual: false },
    { width: 36, stride: 2, residual: false },
    { width: 36, stride: 1, residual: true },
    { width: 36, stride: 1, residual: true },
    { width: 36, stride: 1, residual: true },
    { width: 88, stride: 2, residual: false },
    { width: 88, stride: 1, residual: true },
    { width: 88, stride: 1, residual: true },
    { width: 88, stride: 1, residual: true },
  ],
};

/**
 * From this probability on one look is enough. Chosen on validation: a second look at the rest gives
 * nearly as much as one at every image.
 */
const SECOND_LOOK_BELOW = 0.8;

const FILTER_SIDE = 3;

/** Residual branches begin quieter, so that the sums do not grow from layer to layer. */
const RESIDUAL_GAIN = 0.5;

/**
 * Builds the convolutional network: NHWC [batch, side, side, 1] → [batch, 11], the ten classes and
 * "none of them".
 */
export function cnn(description: CnnDescription = CNN_DESCRIPTION): Network {
  const convolutions = withChannels(description);
  const outputs = OUTPUT_IDS.length;
  const last = convolutions.at(-1)!.width;
  const dense: Parameter[] = [
    { name: 'dense/kernel', shape: [last, outputs], decays: true },
    { name: 'dense/bias', shape: [outputs], decays: false },
  ];
  const parameters: Parameter[] = [
    ...convolutions.flatMap(({ name, channels, width }) => [
      { name: `${name}/raw`, shape: [FILTER_SIDE, FILTER_SIDE, channels, width], decays: true },
      { name: `${name}/gain`, shape: [width], decays: false },
      { name: `${name}/bias`, shape: [width], decays: false },
    ]),
    ...dense,
  ];
  const weights: Part[] = [
    ...convolutions.flatMap(({ name, channels, width }) => [
      { name: `${name}/kernel`, shape: [FILTER_SIDE, FILTER_SIDE, channels, width] },
      { name: `${name}/bias`, shape: [width] },
    ]),
    ...dense,
  ];
  const parameterCount = totalSize(parameters);
  const pieces = [...convolutions.map(standardizedPiece), plainPiece(totalSize(dense))];

  return {
    name: 'cnn',
    architecture: describe(description),
    inputSide: description.side,
    channels: 1,
    outputs,
    secondLookBelow: SECOND_LOOK_BELOW,
    parameters,
    weights,
    pieces,

    initialParameters(seed) {
      const values = new Float32Array(parameterCount);
      const parts = split(parameters, values);
      parameters.forEach((parameter, index) => {
        const [kind] = parameter.name.split('/').slice(-1);
        if (kind === 'bias') return;
        if (kind === 'gain') {
          parts[index]!.fill(convolutions[Math.floor(index / 3)]!.residual ? RESIDUAL_GAIN : 1);
          return;
        }
        const fanIn = sizeOf(parameter) / parameter.shape.at(-1)!;
        parts[index]!.set(normalNumbers(sizeOf(parameter), 1 / Math.sqrt(fanIn), seed, index));
      });
      return values;
    },

    toParameters(values) {
      const result = new Float32Array(parameterCount);
      const from = split(weights, values);
      const to = split(parameters, result);
      convolutions.forEach((_, index) => {
        destandardize(from[index * 2]!, to[index * 3]!, to[index * 3 + 1]!);
        to[index * 3 + 2]!.set(from[index * 2 + 1]!);
      });
      for (const index of [-2, -1]) to.at(index)!.set(from.at(index)!);
      return result;
    },

    logits(tensors, x, drop) {
      let y = x;
      convolutions.forEach(({ stride, residual }, index) => {
        const kernel = tensors[index * 2] as tf.Tensor4D;
        const bias = tensors[index * 2 + 1] as tf.Tensor1D;
        const branch = convolveRelu(y, kernel, bias, stride);
        y = residual ? tf.add(y, branch) : branch;
      });
      const [kernel, bias] = tensors.slice(-2) as [tf.Tensor2D, tf.Tensor1D];
      const mean = drop(tf.mean(y, [1, 2])) as tf.Tensor2D;
      return tf.add(tf.matMul(mean, kernel), bias);
    },

    gradientGraph: (side) => cnnGradientGraph(convolutions, outputs, side),
    dropUnits: last,

    layers(values) {
      const { side } = description;
      const input = tfl.input({ shape: [side, side, 1], name: 'image' });
      let y = input;
      for (const { name, width, stride, residual } of convolutions) {
        const branch = tfl.layers
          .conv2d({
            name,
            filters: width,
            kernelSize: FILTER_SIDE,
            strides: stride,
            padding: 'same',
            activation: 'relu',
          })
          .apply(y) as tfl.SymbolicTensor;
        y = residual
          ? (tfl.layers.add({ name: `${name}_add` }).apply([y, branch]) as tfl.SymbolicTensor)
          : branch;
      }
      y = tfl.layers.globalAveragePooling2d({ name: 'mean' }).apply(y) as tfl.SymbolicTensor;
      y = tfl.layers
        .dense({ name: 'dense', units: outputs, activation: 'softmax' })
        .apply(y) as tfl.SymbolicTensor;
      const model = tfl.model({ name: 'cnn', inputs: input, outputs: y });
      tf.tidy(() => {
        const parts = split(weights, values);
        model.setWeights(weights.map(({ shape }, index) => tf.tensor(parts[index]!, shape)));
      });
      return model;
    },
  };
}

/** A convolution's raw weights, gains and biases, which stand for its kernel and biases. */
function standardizedPiece({ channels, width }: { channels: number; width: number }): Piece {
  const size = FILTER_SIDE ** 2 * channels * width;
  const kernel = (values: Float32Array) => values.subarray(0, size);
  const gains = (parameters: Float32Array) => parameters.subarray(size, size + width);
  return {
    parameters: size + 2 * width,
    weights: size + width,
    toWeights(parameters, weights) {
      standardize(kernel(parameters), gains(parameters), kernel(weights));
      weights.set(parameters.subarray(size + width), size);
    },
    toParameterGradient(parameters, weightGradient, gradient) {
      standardizeGradient(
        kernel(parameters),
        gains(parameters),
        kernel(weightGradient),
        kernel(gradient),
        gains(gradient),
      );
      gradient.set(weightGradient.subarray(size), size + width);
    },
  };
}

function withChannels({ convolutions }: CnnDescription) {
  return convolutions.map((convolution, index) => {
    const channels = convolutions[index - 1]?.width ?? 1;
    const { residual, stride, width } = convolution;
    if (residual && (stride !== 1 || width !== channels)) {
      throw new Error(`Convolution ${index + 1} changes the shape, so it cannot be residual.`);
    }
    return { ...convolution, channels, name: `conv_${index + 1}` };
  });
}

function describe({ side, convolutions }: CnnDescription): string {
  const layers = convolutions.map(
    ({ width, stride, residual }) =>
      `${width}${stride === 2 ? ' by steps of 2' : ''}${residual ? ' added to its input' : ''}`,
  );
  return `Input ${side}×${side}, 3×3 convolutions with ReLU of ${layers.join(', ')} filters, mean over all places, Dense ${OUTPUT_IDS.length} softmax`;
}
