import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { type BackendChoice, type BackendWish, chooseBackend } from './backend';
import { type DecisionSettings, readDecisionSettings } from './decision';
import { fusedLayers } from './fused-layers';
import { fittedInput } from './input';
import { FITTING_SHAPES, type InputShape, inputLength, inputShapeOf } from './input-shape';
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
  /** What to make inputs with. */
  inputShape: InputShape;
  /** Whether it can answer that an image shows none of the ten classes. */
  hasNone: boolean;
  /** How its output becomes an answer. */
  settings: DecisionSettings;
  /**
   * Classifies a batch.
   * @param inputs one `makeInput` result each, or Fashion-MNIST images, which become such
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
    await network.classify([new Uint8Array(inputLength(network.inputShape))]);
  } catch (error) {
    // Nobody else knows of it, and it may be large.
    network.dispose();
    throw error;
  }
  return { ...choice, ...network };
}

/** Lets a network on the current backend answer. */
export function answering(network: LayersModel, settings: DecisionSettings): AnsweringNetwork {
  const shape = inputShape(network);
  const run = fusedLayers(network);
  const look = (inputs: readonly Uint8Array[]) => predict(run, inputs, shape);
  const probabilities = (given: readonly Uint8Array[]) => {
    const inputs = given.map((input) => fittedInput(input, shape));
    const { channels } = shape;
    return lookTwice(look, inputs, { below: settings.secondLookBelow, channels });
  };
  return {
    inputShape: shape,
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
 * @throws when they are no network of NHWC [batch, S, S, 1], S from 28 to 64, or [batch, S, S, 3], S
 *   from 64 to 224, → [batch, 10 or 11]
 */
export async function loadNetwork({ model, weights }: NetworkFiles): Promise<LayersModel> {
  const network = await loadLayersModel({
    load: async () => ({
      modelTopology: model.modelTopology as object,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  });
  const shape = network.inputs[0]?.shape.slice(1) ?? [];
  const outputs = outputCount(network);
  const hasOutputs = outputs === CLASS_COUNT || outputs === OUTPUT_IDS.length;
  if (!inputShapeOf(shape) || !hasOutputs) {
    network.dispose();
    throw new Error(
      `This network takes ${shape.join('×')} and has ${outputs} outputs; ${FITTING_SHAPES} and ` +
        `${CLASS_COUNT} or ${OUTPUT_IDS.length} outputs are needed.`,
    );
  }
  return network;
}

/**
 * What a loaded network takes.
 * @throws {RangeError} for one that {@link loadNetwork} would refuse
 */
export function inputShape(network: LayersModel): InputShape {
  const shape = inputShapeOf(network.inputs[0]?.shape.slice(1) ?? []);
  if (!shape) throw new RangeError(`No network of Hangtag: it does not take ${FITTING_SHAPES}`);
  return shape;
}

function outputCount(network: LayersModel): number {
  return network.outputs[0]?.shape.at(-1) ?? 0;
}

/**
 * Stacks inputs to a batch: NHWC [inputs, side, side, channels], levels as 0 to 1.
 * @param inputs of that shape each
 */
function toBatch(inputs: readonly Uint8Array[], shape: InputShape): tf.Tensor4D {
  const size = inputLength(shape);
  const levels = new Float32Array(inputs.length * size);
  inputs.forEach((input, index) => {
    for (let at = 0; at < size; at++) levels[index * size + at] = input[at]! / 255;
  });
  return tf.tensor4d(levels, [inputs.length, shape.side, shape.side, shape.channels]);
}

/**
 * Values of the inputs that go through a network at once, but on a graphics card: eight in colour,
 * whose values between the layers take 30 MB then. More at once is no faster on a processor.
 */
const VALUES_AT_ONCE = 400_000;

async function predict(
  run: (batch: tf.Tensor) => tf.Tensor,
  inputs: readonly Uint8Array[],
  shape: InputShape,
): Promise<Float32Array[]> {
  const atOnce =
    tf.getBackend() === 'webgpu' ? inputs.length : Math.floor(VALUES_AT_ONCE / inputLength(shape));
  const rows: Float32Array[] = [];
  for (let from = 0; from < inputs.length; from += atOnce) {
    rows.push(...(await rowsOf(run, inputs.slice(from, from + atOnce), shape)));
  }
  return rows;
}

/** What the network gives for a batch, row by row. */
async function rowsOf(
  run: (batch: tf.Tensor) => tf.Tensor,
  inputs: readonly Uint8Array[],
  shape: InputShape,
): Promise<Float32Array[]> {
  const output = tf.tidy(() => run(toBatch(inputs, shape)));
  try {
    const values = await output.data<'float32'>();
    const count = values.length / inputs.length;
    return inputs.map((_, index) => values.subarray(index * count, (index + 1) * count));
  } finally {
    output.dispose();
  }
}
