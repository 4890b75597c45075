import * as tfl from '@tensorflow/tfjs-layers';
import { OUTPUT_IDS } from '../model/taxonomy';
import type { Stage } from '../training/networks/mobilenet';

/** A few layers of each kind that MobileNetV2 has. */
const SMALL: readonly Stage[] = [
  [1, 4, 1, 1],
  [2, 6, 2, 2],
];

export interface ColourNetworkOptions {
  side?: number;
  stages?: readonly Stage[];
  /** Channels after the first convolution and after the last. */
  ends?: readonly [first: number, last: number];
  outputs?: number;
}

/** A network of the shape of MobileNetV2 for tests, with weights drawn by lot: NHWC [batch, side, side, 3] of 0 to 1. */
export function colourNetwork({
  side = 64,
  stages = SMALL,
  ends = [8, 16],
  outputs = OUTPUT_IDS.length,
}: ColourNetworkOptions = {}): tfl.LayersModel {
  const { layers } = tfl;
  const input = tfl.input({ shape: [side, side, 3], name: 'picture' });
  let seed = 0;
  const drawn = () => tfl.initializers.heNormal({ seed: ++seed });
  const bias = () => tfl.initializers.randomNormal({ seed: ++seed, stddev: 0.2 });
  const through = (layer: tfl.layers.Layer, x: tfl.SymbolicTensor | tfl.SymbolicTensor[]) =>
    layer.apply(x) as tfl.SymbolicTensor;
  const relu6 = (name: string, x: tfl.SymbolicTensor) =>
    through(layers.reLU({ name: `${name}_relu`, maxValue: 6 }), x);
  const convolution = (
    name: string,
    x: tfl.SymbolicTensor,
    filters: number,
    { kernelSize = 1, strides = 1 } = {},
  ) =>
    through(
      layers.conv2d({
        name,
        filters,
        kernelSize,
        strides,
        padding: 'same',
        kernelInitializer: drawn(),
        biasInitializer: bias(),
      }),
      x,
    );

  let y = through(layers.rescaling({ name: 'rescaled', scale: 2, offset: -1 }), input);
  y = relu6('first', convolution('first', y, ends[0], { kernelSize: 3, strides: 2 }));
  let block = 0;
  for (const [expansion, channels, count, firstStride] of stages) {
    for (let index = 0; index < count; index++) {
      const name = `block_${block++}`;
      const before = y;
      const width = before.shape[3]!;
      const strides = index === 0 ? firstStride : 1;
      if (expansion > 1) {
        y = relu6(`${name}_expand`, convolution(`${name}_expand`, y, width * expansion));
      }
      const depthwise = layers.depthwiseConv2d({
        name: `${name}_depthwise`,
        kernelSize: 3,
        strides,
        padding: 'same',
        depthwiseInitializer: drawn(),
        biasInitializer: bias(),
      });
      y = relu6(`${name}_depthwise`, through(depthwise, y));
      y = convolution(`${name}_project`, y, channels);
      if (strides === 1 && width === channels) {
        y = through(layers.add({ name: `${name}_add` }), [before, y]);
      }
    }
  }
  y = relu6('last', convolution('last', y, ends[1]));
  y = through(layers.globalAveragePooling2d({ name: 'mean' }), y);
  const dense = layers.dense({
    name: 'dense',
    units: outputs,
    activation: 'softmax',
    kernelInitializer: drawn(),
  });
  return tfl.model({ name: 'colour', inputs: input, outputs: through(dense, y) });
}
