import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { BACKENDS, type BackendName } from './backend-names';
import { type BackendNote, backendReason } from './backend-notes';
import { selfTest } from './self-test';

export interface BackendWish {
  /** `auto` takes the fastest that can be trusted; a name insists, and takes a software WebGPU adapter too. */
  prefer: 'auto' | BackendName;
  /** Folder or URL prefix, with its closing slash, where the `.wasm` files lie. */
  wasmPath: string;
}

export interface BackendChoice {
  backend: BackendName;
  /** Why this backend: what is wrong with the faster ones, then what is right with it. */
  notes: BackendNote[];
  /** The same as one English sentence. */
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

  const refused: BackendNote[] = [];
  for (const backend of prefer === 'auto' ? BACKENDS : [prefer]) {
    const problem = await problemWith(backend, prefer === 'auto');
    if (problem === undefined) {
      const right: BackendNote = {
        note: prefer === 'auto' ? 'fastest' : 'chosen',
        backend,
        detail: '',
      };
      const notes = [...refused, right];
      return { backend, notes, reason: backendReason(notes) };
    }
    refused.push({ backend, detail: '', ...problem });
  }
  throw new Error(`No backend works here: ${backendReason(refused)}`);
}

/** What is wrong with a backend. */
type Problem = Omit<BackendNote, 'backend' | 'detail'> & { detail?: string };

async function webgpuProblem(needsRealAdapter: boolean): Promise<Problem | undefined> {
  if (typeof navigator === 'undefined' || !navigator.gpu) return { note: 'no-webgpu' };
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return { note: 'no-adapter' };
  if (needsRealAdapter && isSoftware(adapter)) return { note: 'software' };
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
): Promise<Problem | undefined> {
  try {
    const problem = backend === 'webgpu' ? await webgpuProblem(needsRealAdapter) : undefined;
    if (problem !== undefined) return problem;
    // The WASM backend answers false instead of throwing when its file cannot be used.
    if (!(await tf.setBackend(backend))) return { note: 'no-start' };
    if (!(await selfTest())) return { note: 'wrong' };
    return undefined;
  } catch (error) {
    return { note: 'fails', detail: error instanceof Error ? error.message : String(error) };
  }
}
