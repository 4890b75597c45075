import type { LayersModel } from '@tensorflow/tfjs-layers';
import { inputShape } from '../model/classifier';
import type { Report } from '../model/report';

/** What a report says of a network's make, whatever it was trained on. */
export type NetworkFacts = Pick<
  Report,
  'network' | 'architecture' | 'inputSide' | 'inputChannels' | 'parameters' | 'multiplyAdds'
>;

/** @param architecture one sentence for people: the layers */
export function describeNetwork(network: LayersModel, architecture: string): NetworkFacts {
  const { side, channels } = inputShape(network);
  return {
    network: network.name,
    architecture,
    inputSide: side,
    inputChannels: channels,
    parameters: network.countParams(),
    multiplyAdds: multiplyAdds(network),
  };
}

/** For one image: each kernel, dense or convolutional, is applied at every place of its output. */
function multiplyAdds({ layers }: LayersModel): number {
  return layers
    .flatMap(({ weights, outputShape }) => {
      const [, ...output] = outputShape as number[];
      const places = output.slice(0, -1).reduce((product, size) => product * size, 1);
      // Biases and the scales of a normalization have one dimension.
      return weights
        .filter(({ shape }) => shape.length > 1)
        .map(({ shape }) => places * (shape as number[]).reduce((product, size) => product * size));
    })
    .reduce((sum, each) => sum + each, 0);
}
