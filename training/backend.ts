import { type BackendChoice, chooseBackend } from '../model/backend';
import { offerWebGpu } from './dawn';
import { registerFastKernels } from './fast-kernels';
import { WASM_PATH } from './wasm-path';

/**
 * Makes TensorFlow.js ready to train: on a real GPU through Dawn, where the machine has one, else
 * on WASM with the gradients' slow kernels replaced.
 * @param prefer `wasm` does not look for a GPU
 */
export async function startTrainingBackend(
  prefer: 'auto' | 'wasm' = 'auto',
): Promise<BackendChoice> {
  if (prefer === 'auto') await offerWebGpu();
  const choice = await chooseBackend({ prefer, wasmPath: WASM_PATH });
  if (choice.backend === 'wasm') registerFastKernels();
  return choice;
}
