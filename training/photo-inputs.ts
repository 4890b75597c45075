import { type InputShape, inputLength } from '../model/input-shape';
import { OUTPUT_IDS } from '../model/taxonomy';
import type { LabelledPhoto } from './photos';
import { readInputs } from './read-inputs';
import { onSharedMemory } from './shared-memory';

/** Network inputs and what each shows; on shared memory. */
export interface LabelledInputs {
  count: number;
  /** Of every input. */
  shape: InputShape;
  /** Of each input, the photograph that it was made of. */
  files: string[];
  /** Input by input, each as `makeInput` makes it. */
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
  shape: InputShape,
  { onProgress, onProblem = console.error }: ReadingOptions = {},
): Promise<LabelledInputs> {
  const size = inputLength(shape);
  const inputs = new Uint8Array(new SharedArrayBuffer(photos.length * size));
  const labels: number[] = [];
  const read: string[] = [];
  // A part at a time, so that no input lies in memory twice for long.
  for (let from = 0; from < photos.length; from += PART) {
    const part = photos.slice(from, from + PART);
    const files = part.map(({ file }) => file);
    const results = await readInputs(files, shape, (done) => onProgress?.(from + done));
    for (const [index, { file, truth }] of part.entries()) {
      const { input, error } = results[index]!;
      if (error !== undefined) {
        onProblem(`${file} is left out. ${error}`);
        continue;
      }
      read.push(file);
      inputs.set(input, labels.length * size);
      labels.push(OUTPUT_IDS.indexOf(truth));
    }
  }
  return {
    count: labels.length,
    shape,
    files: read,
    inputs: inputs.subarray(0, labels.length * size),
    labels: onSharedMemory(Uint8Array, labels),
  };
}

/** Photographs that are read before their inputs are gathered. */
const PART = 1024;
