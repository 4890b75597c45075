import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { type BackendChoice, type BackendWish, chooseBackend } from './backend';
import { type DecisionSettings, readDecisionSettings } from './decision';
import { enlarge } from './enlarge';
import { INPUT_SIDE, INPUT_SIZE, LARGEST_SIDE } from './input-side';
import { type Prediction, predictionOf } from './prediction';
import { lookTwice } from './second-look';
import { CLASS_COUNT, OUTPUT_IDS } from './taxonomy';

/** A saved network: the parsed `model.json` of the TensorFlow.js layers format, and its weights file. */
export interface NetworkFiles {
  model: tf.io.ModelJSON;
  weights: ArrayBuffer;
}

/** A network that answers. */
export interface AnsweringNetwork {
  /** Side of the network's input, in pixels: what to make inputs with. */
  inputSide: number;
  /** Whether it can answer that an image shows none of the ten classes. */
  hasNone: boolean;
  /** How its output becomes an answer. */
  settings: DecisionSettings;
  /**
   * Classifies a batch.
   * @param inputs one `makeInput` result each, or Fashion-MNIST images, which are enlarged
   * @returns one prediction for each input, in order
   */
  classify(inputs: readonly Uint8Array[]): Promise<Prediction[]>;
  /** What that is made of: a row for each input, after a second look, but not calibrated. */
  probabilities(inputs: readonly Uint8Array[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** One that is loaded and warm, with the backend that it runs on. */
export interface Classifier extends AnsweringNetwork, BackendChoice {}

/**
 * Loads a network onto the best backend there is and runs it once, so that the first real image
 * does not wait for kernels to compile.
 * @throws when the files are no network of this kind (see {@link loadNetwork}), its decision
 *   settings are damaged, or no backend works
 */
export async function startClassifier(files: NetworkFiles, wish: BackendWish): Promise<Classifier> {
  const settings = readDecisionSettings(files.model.userDefinedMetadata);
  const choice = await chooseBackend(wish);
  const layers = await loadNetwork(files);
  const network = answering(layers, settings);
  try {
    await network.classify([new Uint8Array(network.inputSide ** 2)]);
  } catch (error) {
    // Nobody else knows of it, and it may be large.
    network.dispose();
    throw error;
  }
  return { ...choice, ...network };
}

/** Lets a network on the current backend answer. */
export function answering(network: LayersModel, settings: DecisionSettings): AnsweringNetwork {
  const look = (inputs: readonly Uint8Array[]) => predict(network, inputs);
  const probabilities = (inputs: readonly Uint8Array[]) =>
    lookTwice(look, inputs, settings.secondLookBelow);
  return {
    inputSide: inputSide(network),
    hasNone: outputCount(network) > CLASS_COUNT,
    settings,
    probabilities,
    classify: async (inputs) =>
      (await probabilities(inputs)).map((row) => predictionOf(row, settings)),
    dispose: () => network.dispose(),
  };
}

/**
 * Loads saved files as a network on the current backend.
 * @throws when they are no network of NHWC [batch, S, S, 1] → [batch, 10 or 11] with S from 28 to 64
 */
export async function loadNetwork({ model, weights }: NetworkFiles): Promise<LayersModel> {
  const network = await loadLayersModel({
    load: async () => ({
      modelTopology: model.modelTopology as object,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  });
  const [height, width, channels, ...more] = network.inputs[0]?.shape.slice(1) ?? [];
  const outputs = outputCount(network);
  const fits =
    typeof height === 'number' &&
    height === width &&
    height >= INPUT_SIDE &&
    height <= LARGEST_SIDE &&
    channels === 1 &&
    more.length === 0 &&
    (outputs === CLASS_COUNT || outputs === OUTPUT_IDS.length);
  if (!fits) {
    const shape = network.inputs[0]?.shape.slice(1).join('×');
    network.dispose();
    throw new Error(
      `This network takes ${shape} and has ${outputs} outputs; a square of ${INPUT_SIDE} to ` +
        `${LARGEST_SIDE} grey pixels and ${CLASS_COUNT} or ${OUTPUT_IDS.length} outputs are needed.`,
    );
  }
  return network;
}

/** Side of a loaded network's input, in pixels. */
export function inputSide(network: LayersModel): number {
  return network.inputs[0]!.shape[1]!;
}

function outputCount(network: LayersModel): number {
  return network.outputs[0]?.shape.at(-1) ?? 0;
}

/**
 * Stacks inputs to a batch: NHWC [inputs, side, side, 1], grey levels as 0 to 1.
 * @param inputs side×side grey levels each; those of Fashion-MNIST's 28×28 are enlarged
 * @throws {RangeError} when one is neither
 */
export function toBatch(inputs: readonly Uint8Array[], side: number): tf.Tensor4D {
  const size = side * side;
  const levels = new Float32Array(inputs.length * size);
  inputs.forEach((given, index) => {
    const input = given.length === INPUT_SIZE ? enlarge(given, side) : given;
    if (input.length !== size) {
      throw new RangeError(`Expected ${side}×${side} grey levels, not ${input.length}`);
    }
    for (let at = 0; at < size; at++) levels[index * size + at] = input[at]! / 255;
  });
  return tf.tensor4d(levels, [inputs.length, side, side, 1]);
}

async function predict(
  network: LayersModel,
  inputs: readonly Uint8Array[],
): Promise<Float32Array[]> {
  if (inputs.length === 0) return [];
  const output = tf.tidy(() => network.predict(toBatch(inputs, inputSide(network))) as tf.Tensor);
  try {
    const values = await output.data<'float32'>();
    const count = outputCount(network);
    return inputs.map((_, index) => values.subarray(index * count, (index + 1) * count));
  } finally {
    output.dispose();
  }
}
