import { type BackendChoice, chooseBackend } from '../model/backend';
import { offerWebGpu } from './dawn';
import { registerFastKernels } from './fast-kernels';
import { WASM_PATH } from './wasm-path';

/**
 * Makes TensorFlow.js ready to train: on a real GPU through Dawn, where the machine has one, else
 * on WASM with the gradients' slow kernels replaced.
 */
export async function startTrainingBackend(): Promise<BackendChoice> {
  await offerWebGpu();
  const choice = await chooseBackend({ prefer: 'auto', wasmPath: WASM_PATH });
  if (choice.backend === 'wasm') registerFastKernels();
  return choice;
}
