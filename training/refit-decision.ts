import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackendName } from '../model/backend-names';
import { startClassifier } from '../model/classifier';
import { readDecisionSettings } from '../model/decision';
import type { Decision } from '../model/report';
import { answerValidation } from './answer-validation';
import { fitDecision } from './calibration';
import { readNetworkFiles } from './network-files';
import type { ValidationInputs } from './training-job';
import { WASM_PATH } from './wasm-path';

/**
 * Fits a saved network's temperature and thresholds anew, as training does on the epoch that it
 * keeps, and stores them with the weights, which stay as they are.
 * @param folder of the network
 * @param validation what its epoch was chosen on
 * @param secondLookBelow probability under which it looks again from now on, whatever was stored
 */
export async function refitDecision(
  folder: string,
  validation: readonly ValidationInputs[],
  backend: string,
  secondLookBelow: number,
): Promise<Decision> {
  const { model, weights } = await readNetworkFiles(folder);
  const withDecision = (settings: Decision['settings']) => ({
    ...model,
    userDefinedMetadata: { ...model.userDefinedMetadata, decision: settings },
  });
  const before = readDecisionSettings(model.userDefinedMetadata);
  const classifier = await startClassifier(
    { model: withDecision({ ...before, secondLookBelow }), weights },
    { prefer: backend as BackendName, wasmPath: WASM_PATH },
  );
  const sets = await answerValidation(classifier, validation);
  classifier.dispose();
  const decision = fitDecision(sets, secondLookBelow);
  await writeFile(
    path.join(folder, 'model.json'),
    `${JSON.stringify(withDecision(decision.settings))}\n`,
  );
  return decision;
}
