import type { BackendName } from '../model/backend-names';
import { text } from '../texts/text';

/** What people call a backend, within a sentence. */
export function backendLabel(backend: BackendName): string {
  return { webgpu: 'WebGPU', wasm: 'WASM', cpu: text('engine.javaScriptWithin') }[backend];
}
