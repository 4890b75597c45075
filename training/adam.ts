const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/** What the optimizer remembers of each parameter; zeros before the first step. */
export interface Moments {
  firstMoments: Float32Array;
  secondMoments: Float32Array;
}

/**
 * One step of Adam (Kingma and Ba 2015, algorithm 1 in its efficient form) with Keras's constants,
 * and with weight decay that is apart from the gradient (AdamW, Loshchilov and Hutter 2019).
 * Changes the parameters and the moments in place.
 * @param steps that were taken, this one included
 * @param decay for each parameter, the share of it that is taken off in a step at learning rate 1
 */
export function stepAdam(
  parameters: Float32Array,
  gradient: Float32Array,
  { firstMoments, secondMoments }: Moments,
  steps: number,
  learningRate: number,
  decay: Float32Array,
): void {
  const rate = (learningRate * Math.sqrt(1 - BETA_2 ** steps)) / (1 - BETA_1 ** steps);
  for (let at = 0; at < parameters.length; at++) {
    const slope = gradient[at]!;
    const first = BETA_1 * firstMoments[at]! + (1 - BETA_1) * slope;
    const second = BETA_2 * secondMoments[at]! + (1 - BETA_2) * slope * slope;
    firstMoments[at] = first;
    secondMoments[at] = second;
    const value = parameters[at]!;
    parameters[at] =
      value - rate * (first / (Math.sqrt(second) + EPSILON)) - learningRate * decay[at]! * value;
  }
}
