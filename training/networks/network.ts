import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** One tensor among a network's numbers, which lie one after another in a flat array. */
export interface Part {
  name: string;
  shape: number[];
}

/** One tensor that training changes. */
export interface Parameter extends Part {
  /** Whether weight decay pulls it to zero; biases and gains are left alone. */
  decays: boolean;
}

/**
 * A layer's parameters and weights, which can be worked on apart from the others'. They lie one layer
 * after another in a network's flat arrays.
 */
export interface Piece {
  /** How many parameters it has. */
  parameters: number;
  /** How many weights they stand for. */
  weights: number;
  /** Writes the layer's weights that its parameters stand for. */
  toWeights(parameters: Float32Array, weights: Float32Array): void;
  /** Writes the gradient to the parameters, from the one to the weights (the chain rule). */
  toParameterGradient(
    parameters: Float32Array,
    weightGradient: Float32Array,
    gradient: Float32Array,
  ): void;
}

/** What training needs to know of a network. */
export interface Network {
  name: string;
  /** One sentence for people: the layers. */
  architecture: string;
  /** Height and width of the input: NHWC [batch, side, side, 1], grey levels of 0 to 1. */
  inputSide: number;
  /** Values at each place of the input: 1 for grey levels. */
  channels: number;
  /** Classes that it tells apart. */
  outputs: number;
  /** See `DecisionSettings`; 0 for a network that takes one look. */
  secondLookBelow: number;
  /** Numbers from which on a tensor is saved as uint8 instead of float16; without it, none is. */
  quantizedFrom?: number;
  parameters: Parameter[];
  /** The tensors of the layers, in the order in which `logits` and `layers` take them. */
  weights: Part[];
  pieces: Piece[];
  /** Values of all parameters before training. */
  initialParameters(seed: number): Float32Array;
  /** Parameters that stand for these weights: to go on from a network that was saved. */
  toParameters(weights: Float32Array): Float32Array;
  /**
   * [batch, side, side, 1] → [batch, outputs].
   * @param drop leaves out units by chance while training
   */
  logits(weights: tf.Tensor[], x: tf.Tensor4D, drop: (units: tf.Tensor) => tf.Tensor): tf.Tensor2D;
  /**
   * Loss and gradients as the bytes of an ONNX model (see `cnnGradientGraph`), for images of this
   * side; with it, how many units dropout chooses from. Networks without it are trained by
   * TensorFlow.js.
   */
  gradientGraph?(side: number): Uint8Array;
  /** The same network's probabilities; without it, TensorFlow.js answers by `logits`. */
  answerGraph?(side: number): Uint8Array;
  dropUnits?: number;
  /** The network in the layers format, of standard layers only, answering probabilities. */
  layers(weights: Float32Array): LayersModel;
}

/** Number of values in a tensor of this shape. */
export function sizeOf({ shape }: Part): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Number of values of all parts together. */
export function totalSize(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

/** Views of each part's values. */
export function split(parts: readonly Part[], values: Float32Array): Float32Array[] {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += sizeOf(part);
    return values.subarray(start, end);
  });
}

/** A layer whose parameters are its weights. */
export function plainPiece(count: number): Piece {
  return {
    parameters: count,
    weights: count,
    toWeights: (parameters, weights) => weights.set(parameters),
    toParameterGradient: (_, weightGradient, gradient) => gradient.set(weightGradient),
  };
}

/** Where each piece's numbers lie in the flat arrays. */
export function placesOf(pieces: readonly Piece[]) {
  let [parameter, weight] = [0, 0];
  return pieces.map(({ parameters, weights }) => {
    const [firstParameter, firstWeight] = [parameter, weight];
    parameter += parameters;
    weight += weights;
    return {
      parametersOf: (values: Float32Array) =>
        values.subarray(firstParameter, firstParameter + parameters),
      weightsOf: (values: Float32Array) => values.subarray(firstWeight, firstWeight + weights),
    };
  });
}

/** The weights of all layers that the parameters stand for. */
export function toWeights(
  { pieces, weights }: Pick<Network, 'pieces' | 'weights'>,
  parameters: Float32Array,
): Float32Array {
  const values = new Float32Array(totalSize(weights));
  for (const [index, { parametersOf, weightsOf }] of placesOf(pieces).entries()) {
    pieces[index]!.toWeights(parametersOf(parameters), weightsOf(values));
  }
  return values;
}
