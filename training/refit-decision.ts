import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackendName } from '../model/backend-names';
import { type Classifier, startClassifier } from '../model/classifier';
import type { Decision } from '../model/report';
import { fitDecision } from './calibration';
import { readNetworkFiles } from './network-files';
import type { ValidationInputs } from './training-job';
import { WASM_PATH } from './wasm-path';

/** Inputs that go through the network at once. */
const BATCH = 64;

/**
 * Fits a saved network's temperature and thresholds anew, as training does on the epoch that it
 * keeps, and stores them with the weights, which stay as they are.
 * @param folder of the network
 * @param validation what its epoch was chosen on
 */
export async function refitDecision(
  folder: string,
  validation: readonly ValidationInputs[],
  backend: string,
): Promise<Decision> {
  const files = await readNetworkFiles(folder);
  const classifier = await startClassifier(files, {
    prefer: backend as BackendName,
    wasmPath: WASM_PATH,
  });
  const sets = [];
  for (const set of validation) {
    sets.push({ ...set, probabilities: await probabilitiesOf(classifier, set) });
  }
  classifier.dispose();
  const decision = fitDecision(sets);
  const userDefinedMetadata = {
    ...files.model.userDefinedMetadata,
    decision: decision.settings,
  };
  const model = JSON.stringify({ ...files.model, userDefinedMetadata });
  await writeFile(path.join(folder, 'model.json'), `${model}\n`);
  return decision;
}

async function probabilitiesOf(
  { probabilities, inputSide }: Classifier,
  { inputs, count }: ValidationInputs,
): Promise<number[]> {
  const size = inputSide ** 2;
  const rows: number[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      inputs.subarray((from + at) * size, (from + at + 1) * size),
    );
    for (const row of await probabilities(batch)) rows.push(...row);
  }
  return rows;
}
