/** What TensorFlow.js can compute on here, fastest first. Apart, so that views name them without loading them. */
export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;

export type BackendName = (typeof BACKENDS)[number];
