import { setImmediate } from 'node:timers/promises';
import type { AnsweringNetwork } from '../model/classifier';
import { inputLength } from '../model/input-shape';
import type { ValidationSet } from './calibration';
import { sourceOfPhoto } from './source-of-photo';
import type { ValidationInputs } from './training-job';

/** Inputs that go through the network at once. */
const BATCH = 64;

/** What a network gives for validation inputs, as the extension asks it: to fit a decision on. */
export async function answerValidation(
  { probabilities, inputShape }: Pick<AnsweringNetwork, 'probabilities' | 'inputShape'>,
  validation: readonly ValidationInputs[],
): Promise<ValidationSet[]> {
  const size = inputLength(inputShape);
  const sets: ValidationSet[] = [];
  for (const { name, photographs, inputs, labels, count, files } of validation) {
    const rows: number[] = [];
    for (let from = 0; from < count; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
        inputs.subarray((from + at) * size, (from + at + 1) * size),
      );
      for (const row of await probabilities(batch)) rows.push(...row);
      // On WASM nothing else lets Node hear a Ctrl-C.
      await setImmediate();
    }
    const sources = files?.map((file) => sourceOfPhoto(file, name));
    sets.push({ name, photographs, probabilities: rows, labels, ...(sources && { sources }) });
  }
  return sets;
}
