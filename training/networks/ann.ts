import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { INPUT_SIDE, INPUT_SIZE } from '../../model/input';
import { CLASS_COUNT } from '../../model/taxonomy';
import { type Parameter, split, type TensorNetwork, totalSize } from './network';

/** The seed project's feed-forward network, in one sentence for the report. */
export const ANN_ARCHITECTURE =
  'Flatten 784, Dense 256 ReLU, Dense 128 ReLU, Dense 10 softmax: every pixel against every unit';

/**
 * Builds the feed-forward network: NHWC [batch, 28, 28, 1] → [batch, 10], 235,146 parameters.
 * @param seed draws the initial weights (Glorot and Bengio 2010, uniform, as Keras does)
 * @param output `linear` answers logits, for training; `softmax` answers probabilities, for use
 */
export function buildAnn(seed: number, output: 'linear' | 'softmax'): tfl.Sequential {
  const dense = (
    name: string,
    units: number,
    activation: 'relu' | 'linear' | 'softmax',
    draw: number,
  ) =>
    tfl.layers.dense({
      name,
      units,
      activation,
      kernelInitializer: tfl.initializers.glorotUniform({ seed: seed * 10 + draw }),
    });
  return tfl.sequential({
    name: 'ann',
    layers: [
      tfl.layers.flatten({ name: 'flatten', inputShape: [INPUT_SIDE, INPUT_SIDE, 1] }),
      dense('dense_256', 256, 'relu', 1),
      dense('dense_128', 128, 'relu', 2),
      dense('dense_10', CLASS_COUNT, output, 3),
    ],
  });
}

/** The feed-forward network as training sees it. */
export function ann(): TensorNetwork {
  const layers: [name: string, inputs: number, units: number][] = [
    ['dense_256', INPUT_SIZE, 256],
    ['dense_128', 256, 128],
    ['dense_10', 128, CLASS_COUNT],
  ];
  const parameters: Parameter[] = layers.flatMap(([name, inputs, units]) => [
    { name: `${name}/kernel`, shape: [inputs, units], decays: true },
    { name: `${name}/bias`, shape: [units], decays: false },
  ]);
  return {
    name: 'ann',
    architecture: ANN_ARCHITECTURE,
    inputSide: INPUT_SIDE,
    outputs: CLASS_COUNT,
    secondLookBelow: 0,
    frozen: [],
    parameters,

    initialParameters(seed) {
      const network = buildAnn(seed, 'softmax');
      const values = new Float32Array(totalSize(parameters));
      const parts = split(parameters, values);
      for (const [index, weight] of network.getWeights().entries()) {
        parts[index]!.set(weight.dataSync());
      }
      network.dispose();
      return values;
    },

    logits(tensors, x, drop) {
      let y: tf.Tensor = tf.reshape(x, [-1, INPUT_SIZE]);
      layers.forEach((_, index) => {
        const [kernel, bias] = tensors.slice(index * 2) as [tf.Tensor2D, tf.Tensor1D];
        y = tf.add(tf.matMul(y as tf.Tensor2D, kernel), bias);
        if (index < layers.length - 1) y = drop(tf.relu(y));
      });
      return y as tf.Tensor2D;
    },

    layers(values) {
      const network = buildAnn(0, 'softmax');
      const parts = split(parameters, values);
      tf.tidy(() => {
        network.setWeights(parameters.map(({ shape }, index) => tf.tensor(parts[index]!, shape)));
      });
      return network;
    },
  };
}
