import * as tfl from '@tensorflow/tfjs-layers';
import { INPUT_SIDE } from '../../model/input';
import { CLASS_COUNT } from '../../model/taxonomy';

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
