import * as tf from '@tensorflow/tfjs-core';

/** Copies the variables' values out of the backend. */
export async function getWeights(variables: readonly tf.Variable[]): Promise<Float32Array[]> {
  const values = await Promise.all(variables.map((variable) => variable.data<'float32'>()));
  return values.map((value) => value.slice());
}

/** Gives the variables the values that {@link getWeights} read from variables of the same shapes. */
export function setWeights(
  variables: readonly tf.Variable[],
  weights: readonly Float32Array[],
): void {
  tf.tidy(() => {
    variables.forEach((variable, index) => {
      variable.assign(tf.tensor(weights[index]!, variable.shape));
    });
  });
}
