import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** One tensor among a network's numbers, which lie one after another in a flat array. */
export interface Part {
  name: string;
  shape: number[];
}

/** One tensor that training changes. */
export interface Parameter extends Part {
  /** Whether weight decay pulls it to zero; biases are left alone. */
  decays: boolean;
}

/** One tensor that stays as it came. */
export interface FrozenPart extends Part {
  values: Float32Array;
}

/** What training needs to know of any network. */
interface NetworkBase {
  name: string;
  /** One sentence for people: the layers. */
  architecture: string;
  /** Height and width of what training sees of an image. */
  inputSide: number;
  /** Classes that it tells apart. */
  outputs: number;
  /** See `DecisionSettings`; 0 for a network that takes one look. */
  secondLookBelow: number;
  /** Numbers from which on a tensor is saved as uint8 instead of float16; without it, none is. */
  quantizedFrom?: number;
  /** The saved network's first tensors, in their order; its others are the parameters. */
  frozen: FrozenPart[];
  parameters: Parameter[];
  /** Values of all parameters before training. */
  initialParameters(seed: number): Float32Array;
  /** The network in the layers format, of standard layers only, answering probabilities. */
  layers(parameters: Float32Array): LayersModel;
}

/** A network that TensorFlow.js trains. */
export interface TensorNetwork extends NetworkBase {
  /**
   * NHWC [batch, side, side, 1], grey levels of 0 to 1 → [batch, outputs].
   * @param drop leaves out units by chance while training
   */
  logits(
    parameters: tf.Tensor[],
    x: tf.Tensor4D,
    drop: (units: tf.Tensor) => tf.Tensor,
  ): tf.Tensor2D;
}

/** A network that ONNX Runtime trains, on what its frozen layers give. */
export interface GraphNetwork extends NetworkBase {
  /** Loss and gradients as the bytes of an ONNX model (see `trunkGradientGraph`). */
  gradientGraph(side: number): Uint8Array;
  /** Probabilities, likewise. */
  answerGraph(side: number): Uint8Array;
  /** How many units dropout chooses from. */
  dropUnits: number;
}

export type Network = TensorNetwork | GraphNetwork;

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
