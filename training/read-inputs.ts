import { makeInput } from '../model/input';
import type { InputShape } from '../model/input-shape';
import { DecodeError, decodeImage } from './decode';
import { readImage } from './read-image';

/** Images that are read at once: while one is made an input, sharp's threads decode the next. */
const AT_ONCE = 8;

/** An image's network input, or the sentence that says why there is none. */
export type InputOrError = { input: Uint8Array; error?: never } | { input?: never; error: string };

/**
 * Reads images and makes network inputs of them.
 * @param sources paths and addresses
 * @param shape what the network takes
 * @param onRead told how many are done
 * @returns one entry for each source, in order
 */
export async function readInputs(
  sources: readonly string[],
  shape: InputShape,
  onRead: (done: number) => void = () => {},
): Promise<InputOrError[]> {
  const results: InputOrError[] = new Array(sources.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < sources.length) {
      const index = next++;
      results[index] = await readInput(sources[index]!, shape);
      onRead(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function readInput(source: string, shape: InputShape): Promise<InputOrError> {
  try {
    return { input: makeInput(await decodeImage(await readImage(source)), shape) };
  } catch (error) {
    if (error instanceof DecodeError) return { error: error.message };
    throw error;
  }
}
