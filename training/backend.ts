import { type BackendChoice, chooseBackend } from '../model/backend';
import { offerWebGpu } from './dawn';
import { registerFastKernels } from './fast-kernels';
import { WASM_PATH } from './wasm-path';

/** The backends that training can be told to use. */
export const TRAINING_BACKENDS = ['wasm', 'webgpu'] as const;
export type TrainingBackend = (typeof TRAINING_BACKENDS)[number];

/**
 * Makes TensorFlow.js ready to train and to measure: on WASM, with the gradients' slow kernels
 * replaced, or on a graphics card through Dawn.
 * @throws when the backend does not work here
 */
export async function startTrainingBackend(
  prefer: TrainingBackend = 'wasm',
): Promise<BackendChoice> {
  if (prefer === 'webgpu') await offerWebGpu();
  const choice = await chooseBackend({ prefer, wasmPath: WASM_PATH });
  if (choice.backend === 'wasm') registerFastKernels();
  return choice;
}
