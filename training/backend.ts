import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BackendChoice, chooseBackend } from '../model/backend';
import { registerFastKernels } from './fast-kernels';

/** Folder of the WASM backend's `.wasm` files, with its closing slash. */
export const WASM_PATH = `${path.dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'),
)}${path.sep}dist${path.sep}`;

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

/**
 * Gives Node the browser's `navigator.gpu`. Machines for which Dawn has no build train on WASM.
 * Where Linux shows no graphics device Dawn is not even loaded: it would complain of missing drivers.
 */
async function offerWebGpu(): Promise<void> {
  if (process.platform === 'linux' && !['/dev/dri', '/dev/nvidia0'].some(existsSync)) return;
  try {
    const { create, globals } = await import('webgpu');
    Object.assign(globalThis, globals);
    Object.defineProperty(globalThis, 'navigator', {
      value: { gpu: create([]) },
      configurable: true,
    });
  } catch {
    console.error('WebGPU cannot be used from Node on this machine.');
  }
}
