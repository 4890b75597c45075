import { OUTPUT_IDS } from '../model/taxonomy';
import type { LabelledPhoto } from './photos';
import { readInputs } from './read-inputs';
import { onSharedMemory } from './shared-memory';

/** Network inputs and what each shows; on shared memory. */
export interface LabelledInputs {
  count: number;
  /** Of every input, in pixels. */
  side: number;
  /** `count * side * side` grey levels, input by input, row by row; 0 = background. */
  inputs: Uint8Array;
  /** `count` labels: positions in `OUTPUT_IDS`. */
  labels: Uint8Array;
}

export interface ReadingOptions {
  /** Told how many photographs are read. */
  onProgress?: (done: number) => void;
  /** Told, in a sentence, of each photograph that is left out because it cannot be read. */
  onProblem?: (problem: string) => void;
}

/** Makes of photographs what the extension would make of them: for validation and for testing. */
export async function photoInputs(
  photos: readonly LabelledPhoto[],
  side: number,
  { onProgress, onProblem = console.error }: ReadingOptions = {},
): Promise<LabelledInputs> {
  const files = photos.map(({ file }) => file);
  const results = await readInputs(files, side, onProgress);
  const labels: number[] = [];
  const inputs: Uint8Array[] = [];
  for (const [index, { file, truth }] of photos.entries()) {
    const { input, error } = results[index]!;
    if (error !== undefined) {
      onProblem(`${file} is left out. ${error}`);
      continue;
    }
    labels.push(OUTPUT_IDS.indexOf(truth));
    inputs.push(input);
  }
  return {
    count: labels.length,
    side,
    inputs: onSharedMemory(Uint8Array, Buffer.concat(inputs)),
    labels: onSharedMemory(Uint8Array, labels),
  };
}
