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

/** What training needs to know of a network. */
export interface Network {
  name: string;
  /** One sentence for people: the layers. */
  architecture: string;
  /** Height and width of the input: NHWC [batch, side, side, 1], grey levels of 0 to 1. */
  inputSide: number;
  /** Classes that it tells apart. */
  outputs: number;
  /** See `DecisionSettings`; 0 for a network that takes one look. */
  secondLookBelow: number;
  parameters: Parameter[];
  /** The tensors of the layers, in the order in which `logits` and `layers` take them. */
  weights: Part[];
  /** Values of all parameters before training. */
  initialParameters(seed: number): Float32Array;
  /** The layers' weights that the parameters stand for. */
  toWeights(parameters: Float32Array): Float32Array;
  /** Parameters that stand for these weights: to go on from a network that was saved. */
  toParameters(weights: Float32Array): Float32Array;
  /** The gradient to the parameters from the one to the weights (the chain rule). */
  toParameterGradient(parameters: Float32Array, weightGradient: Float32Array): Float32Array;
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
