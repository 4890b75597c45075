import type { BackendName } from './backend-names';

/** What can be said of why the network computes on what it does. */
export const BACKEND_NOTES = [
  'chosen',
  'fastest',
  'no-webgpu',
  'no-adapter',
  'software',
  'no-start',
  'wrong',
  'fails',
] as const;

/** Why a backend is used, or why it is not. Apart, so that views have words for it without loading it. */
export interface BackendNote {
  note: (typeof BACKEND_NOTES)[number];
  backend: BackendName;
  /** What the backend itself says of its failure, or empty. */
  detail: string;
}

/** The notes in English, one sentence, for errors and the command line of training, where backends are given by these ids. */
export function backendReason(notes: readonly BackendNote[]): string {
  return notes.map(noteText).join('; ');
}

function noteText({ note, backend, detail }: BackendNote): string {
  switch (note) {
    case 'chosen':
      return 'Chosen by you.';
    case 'fastest':
      return FASTEST[backend];
    case 'no-webgpu':
      return 'No WebGPU here';
    case 'no-adapter':
      return 'WebGPU has no adapter';
    case 'software':
      return 'WebGPU is only emulated in software';
    case 'no-start':
      return `${backend} does not start`;
    case 'wrong':
      return `${backend} computes wrongly`;
    case 'fails':
      return `${backend} fails: ${detail}`;
  }
}

const FASTEST: Record<BackendName, string> = {
  webgpu: 'A graphics processor is there and computes rightly.',
  wasm: 'WebAssembly is the fastest that works here.',
  cpu: 'Plain JavaScript always works.',
};
