import { type BackendChoice, chooseBackend } from '../model/backend';
import { offerWebGpu } from './dawn';
import { registerFastKernels } from './fast-kernels';
import { WASM_PATH } from './wasm-path';

/** The backends that training can be told to use. */
export const TRAINING_BACKENDS = ['wasm', 'webgpu'] as const;
export type TrainingBackend = (typeof TRAINING_BACKENDS)[number];

/**
 * Makes TensorFlow.js ready to train: on a real GPU through Dawn, where the machine has one, else
 * on WASM with the gradients' slow kernels replaced.
 * @param prefer `wasm` does not look for a GPU, `webgpu` insists on one
 * @throws when the backend that is insisted on does not work here
 */
export async function startTrainingBackend(
  prefer: 'auto' | TrainingBackend = 'auto',
): Promise<BackendChoice> {
  if (prefer !== 'wasm') await offerWebGpu();
  const choice = await chooseBackend({ prefer, wasmPath: WASM_PATH });
  if (choice.backend === 'wasm') registerFastKernels();
  return choice;
}
