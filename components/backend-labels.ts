import type { BackendName } from '../model/backend-names';
import { text } from '../texts/text';

/** What people call the backends within a sentence, in English: for the report, which does not speak. */
export const BACKEND_LABELS: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

/** What people call a backend, within a sentence: in German as "mit" has it. */
export function backendLabel(backend: BackendName): string {
  return backend === 'cpu' ? text('engine.javaScriptWithin') : BACKEND_LABELS[backend];
}

/** What people call a backend where its name stands alone, or begins a sentence. */
export function backendName(backend: BackendName): string {
  return backend === 'cpu' ? text('engine.javaScript') : BACKEND_LABELS[backend];
}
