import { setImmediate } from 'node:timers/promises';
import { type AnsweringNetwork, type Classifier, startClassifier } from '../model/classifier';
import type { Prediction } from '../model/prediction';
import { readNetwork } from './network-files';
import { WASM_PATH } from './wasm-path';

/** Inputs that go through the network at once. */
const BATCH = 256;

/**
 * Starts a bundled network in Node, through the code that the extension runs.
 * @throws {DataError} when there is no network of that name
 */
export async function startNetwork(name: string): Promise<Classifier> {
  return startClassifier(await readNetwork(name), { prefer: 'auto', wasmPath: WASM_PATH });
}

/** Classifies any number of inputs; one prediction for each, in order. */
export async function classifyInputs(
  network: Pick<AnsweringNetwork, 'classify'>,
  inputs: readonly Uint8Array[],
): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (let from = 0; from < inputs.length; from += BATCH) {
    predictions.push(...(await network.classify(inputs.slice(from, from + BATCH))));
    // On WASM nothing else lets Node hear a Ctrl-C.
    await setImmediate();
  }
  return predictions;
}
