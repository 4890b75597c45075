/** What a network gives for a batch: a row of probabilities for each input. */
export type Look = (inputs: readonly Uint8Array[]) => Promise<Float32Array[]>;

/**
 * Looks once at every input, and once more, mirrored, at those whose likeliest answer is not
 * likely enough; of two looks the mean counts (Krizhevsky, Sutskever and Hinton 2012, section 4.1,
 * of ten). A garment's mirror image is the same garment, so what the looks differ by is chance.
 * @param inputs squares of pixels of `channels` values each
 * @param below probability under which an input is looked at again; 0 is never
 * @returns a row for each input, in order
 */
export async function lookTwice(
  look: Look,
  inputs: readonly Uint8Array[],
  { below, channels }: { below: number; channels: number },
): Promise<Float32Array[]> {
  const rows = await look(inputs);
  const unsure = [...rows.keys()].filter((index) => Math.max(...rows[index]!) < below);
  if (unsure.length === 0) return rows;
  const again = await look(unsure.map((index) => mirrored(inputs[index]!, channels)));
  const means = new Map(
    unsure.map((index, at) => [
      index,
      rows[index]!.map((probability, output) => (probability + again[at]![output]!) / 2),
    ]),
  );
  return rows.map((row, index) => means.get(index) ?? row);
}

function mirrored(input: Uint8Array, channels: number): Uint8Array {
  const row = Math.sqrt(input.length / channels) * channels;
  return input.map((_, at) => {
    const channel = at % channels;
    const inRow = (at % row) - channel;
    return input[at - inRow + (row - channels - inRow)]!;
  });
}
