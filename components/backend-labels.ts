import type { BackendName } from '../model/backend-names';

/** What people call the backends, within a sentence. */
export const BACKEND_LABELS: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  wasm: 'WASM',
  cpu: 'plain JavaScript',
};
