import type { BackendName } from '../model/backend-names';
import { type NetworkFiles, startClassifier } from '../model/classifier';
import { readDecisionSettings } from '../model/decision';
import type { Decision } from '../model/report';
import { answerValidation } from './answer-validation';
import { fitDecision } from './calibration';
import type { ValidationInputs } from './training-job';
import { WASM_PATH } from './wasm-path';

/**
 * Fits a saved network's temperature and thresholds anew, as training does on the epoch that it
 * keeps.
 * @param validation what its epoch was chosen on
 * @param secondLookBelow probability under which it looks again from now on, whatever was stored
 * @returns the network with them; its weights are the same. No file is changed
 */
export async function refitDecision(
  { model, weights }: NetworkFiles,
  validation: readonly ValidationInputs[],
  backend: string,
  secondLookBelow: number,
): Promise<{ files: NetworkFiles; decision: Decision }> {
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
  return { files: { model: withDecision(decision.settings), weights }, decision };
}
