import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { BACKENDS, type BackendName } from './backend-names';
import { selfTest } from './self-test';

export interface BackendWish {
  /** `auto` takes the fastest that can be trusted; a name insists, and takes a software WebGPU adapter too. */
  prefer: 'auto' | BackendName;
  /** Folder or URL prefix, with its closing slash, where the `.wasm` files lie. */
  wasmPath: string;
}

export interface BackendChoice {
  backend: BackendName;
  /** One sentence for people: why this backend. */
  reason: string;
}

/**
 * Sets TensorFlow.js to the fastest backend that can be trusted: WebGPU on a real (not software)
 * adapter that passes the numeric self-test, else WASM, else plain JavaScript.
 * @throws when the backend that the wish insists on does not work here
 */
export async function chooseBackend({ prefer, wasmPath }: BackendWish): Promise<BackendChoice> {
  // Service workers have SharedArrayBuffer but cannot start workers, which the threaded build needs.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(wasmPath);

  const refused: string[] = [];
  for (const backend of prefer === 'auto' ? BACKENDS : [prefer]) {
    const problem = await problemWith(backend, prefer === 'auto');
    if (problem === undefined) {
      return {
        backend,
        reason: prefer === 'auto' ? [...refused, REASON[backend]].join('; ') : 'Chosen by you.',
      };
    }
    refused.push(problem);
  }
  throw new Error(`No backend works here: ${refused.join('; ')}`);
}

const REASON: Record<BackendName, string> = {
  webgpu: 'A graphics processor is there and computes rightly.',
  wasm: 'WebAssembly is the fastest that works here.',
  cpu: 'Plain JavaScript always works.',
};

async function webgpuProblem(needsRealAdapter: boolean): Promise<string | undefined> {
  if (typeof navigator === 'undefined' || !navigator.gpu) return 'No WebGPU here';
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return 'WebGPU has no adapter';
  if (needsRealAdapter && isSoftware(adapter)) return 'WebGPU is only emulated in software';
  return undefined;
}

/** Browsers moved the flag from the adapter to its info; both are looked at. */
function isSoftware(adapter: GPUAdapter): boolean {
  const { info, isFallbackAdapter } = adapter as Partial<GPUAdapter> & {
    isFallbackAdapter?: boolean;
  };
  return isFallbackAdapter === true || info?.isFallbackAdapter === true;
}

/** Why a backend cannot be used; nothing when it can, and then it is set. */
async function problemWith(
  backend: BackendName,
  needsRealAdapter: boolean,
): Promise<string | undefined> {
  try {
    const problem = backend === 'webgpu' ? await webgpuProblem(needsRealAdapter) : undefined;
    if (problem !== undefined) return problem;
    // The WASM backend answers false instead of throwing when its file cannot be used.
    if (!(await tf.setBackend(backend))) return `${backend} does not start`;
    if (!(await selfTest())) return `${backend} computes wrongly`;
    return undefined;
  } catch (error) {
    return `${backend} fails: ${error instanceof Error ? error.message : String(error)}`;
  }
}
