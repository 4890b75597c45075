import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { type BackendChoice, type BackendWish, chooseBackend } from './backend';
import { INPUT_SIDE, INPUT_SIZE } from './input';
import { type Ranking, rank } from './prediction';
import { CLASS_COUNT } from './taxonomy';

/** A saved network: the parsed `model.json` of the TensorFlow.js layers format, and its weights file. */
export interface NetworkFiles {
  model: tf.io.ModelJSON;
  weights: ArrayBuffer;
}

/** A network that is loaded and warm. */
export interface Classifier extends BackendChoice {
  /**
   * Classifies a batch.
   * @param inputs one `makeInput` result each
   * @returns one ranking for each input, in order
   */
  classify(inputs: readonly Uint8Array[]): Promise<Ranking[]>;
  dispose(): void;
}

/**
 * Loads a network onto the best backend there is and runs it once, so that the first real image
 * does not wait for kernels to compile.
 * @throws when the files are no network of [batch, 28, 28, 1] → [batch, 10], or no backend works
 */
export async function startClassifier(files: NetworkFiles, wish: BackendWish): Promise<Classifier> {
  const choice = await chooseBackend(wish);
  const network = await loadNetwork(files);
  const classify = (inputs: readonly Uint8Array[]) => predict(network, inputs);
  await classify([new Uint8Array(INPUT_SIZE)]);
  return { ...choice, classify, dispose: () => network.dispose() };
}

/** Loads saved files as a network on the current backend. */
export async function loadNetwork({ model, weights }: NetworkFiles): Promise<LayersModel> {
  const network = await loadLayersModel({
    load: async () => ({
      modelTopology: model.modelTopology as object,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  });
  const inputShape = network.inputs[0]?.shape.slice(1).join('×');
  const outputs = network.outputs[0]?.shape.at(-1);
  if (inputShape !== `${INPUT_SIDE}×${INPUT_SIDE}×1` || outputs !== CLASS_COUNT) {
    network.dispose();
    throw new Error(
      `This network takes ${inputShape} and answers ${outputs} classes; ` +
        `${INPUT_SIDE}×${INPUT_SIDE}×1 and ${CLASS_COUNT} are needed.`,
    );
  }
  return network;
}

/** Stacks inputs to a batch: NHWC [inputs, 28, 28, 1], grey levels as 0 to 1. */
export function toBatch(inputs: readonly Uint8Array[]): tf.Tensor4D {
  const levels = new Float32Array(inputs.length * INPUT_SIZE);
  inputs.forEach((input, index) => {
    for (let at = 0; at < INPUT_SIZE; at++) levels[index * INPUT_SIZE + at] = input[at]! / 255;
  });
  return tf.tensor4d(levels, [inputs.length, INPUT_SIDE, INPUT_SIDE, 1]);
}

async function predict(network: LayersModel, inputs: readonly Uint8Array[]): Promise<Ranking[]> {
  if (inputs.length === 0) return [];
  const output = tf.tidy(() => network.predict(toBatch(inputs)) as tf.Tensor);
  try {
    const probabilities = await output.data();
    return inputs.map((_, index) =>
      rank(probabilities.subarray(index * CLASS_COUNT, (index + 1) * CLASS_COUNT)),
    );
  } finally {
    output.dispose();
  }
}
