/**
 * Moves the running average of the parameters a step further (Polyak and Juditsky 1992). In the
 * first steps, which are far from the goal, it keeps less of what was before.
 * @param decay largest share of the average that a step keeps
 * @param steps that were taken, this one included
 */
export function follow(
  average: Float32Array,
  parameters: Float32Array,
  decay: number,
  steps: number,
): void {
  const keep = Math.min(decay, steps / (9 + steps));
  for (let at = 0; at < average.length; at++) {
    average[at] = keep * average[at]! + (1 - keep) * parameters[at]!;
  }
}
