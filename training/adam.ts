import * as tf from '@tensorflow/tfjs-core';
import { getWeights, setWeights } from './weights';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/**
 * Adam (Kingma and Ba 2015, algorithm 1 in its efficient form) with Keras's constants. Beside
 * TensorFlow.js's own, this one takes a learning rate per step and its whole state can be saved and
 * restored bit for bit.
 */
export class Adam {
  private steps = 0;
  private readonly moments: { first: tf.Variable; second: tf.Variable }[];

  constructor(private readonly variables: readonly tf.Variable[]) {
    this.moments = tf.tidy(() =>
      variables.map((variable) => ({
        first: tf.variable(tf.zerosLike(variable), false),
        second: tf.variable(tf.zerosLike(variable), false),
      })),
    );
  }

  /** One step downhill. @param gradients by the variables' names, as `tf.variableGrads` gives them */
  apply(gradients: tf.NamedTensorMap, learningRate: number): void {
    this.steps++;
    const rate = (learningRate * Math.sqrt(1 - BETA_2 ** this.steps)) / (1 - BETA_1 ** this.steps);
    tf.tidy(() => {
      this.variables.forEach((variable, index) => {
        const gradient = gradients[variable.name]!;
        const { first, second } = this.moments[index]!;
        first.assign(tf.add(tf.mul(first, BETA_1), tf.mul(gradient, 1 - BETA_1)));
        second.assign(tf.add(tf.mul(second, BETA_2), tf.mul(tf.square(gradient), 1 - BETA_2)));
        const step = tf.div(first, tf.add(tf.sqrt(second), EPSILON));
        variable.assign(tf.sub(variable, tf.mul(step, rate)));
      });
    });
  }

  /** Everything that a resumed run needs to go on exactly here. */
  async state(): Promise<{ steps: number; moments: Float32Array[] }> {
    const tensors = this.moments.flatMap(({ first, second }) => [first, second]);
    return { steps: this.steps, moments: await getWeights(tensors) };
  }

  /** Takes up a saved {@link state} of an optimizer over the same variables. */
  restore({ steps, moments }: { steps: number; moments: readonly Float32Array[] }): void {
    this.steps = steps;
    const variables = this.moments.flatMap(({ first, second }) => [first, second]);
    setWeights(variables, moments);
  }

  dispose(): void {
    for (const { first, second } of this.moments) tf.dispose([first, second]);
  }
}
