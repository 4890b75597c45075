import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { InputShape } from '../../model/input-shape';
import { OUTPUT_IDS } from '../../model/taxonomy';
import type { Trunk, TrunkLayer } from '../trunk';
import { type FrozenPart, type GraphNetwork, type Parameter, split, totalSize } from './network';
import {
  type NamedBlock,
  type NamedLayer,
  outputsOf,
  trunkAnswerGraph,
  trunkGradientGraph,
} from './trunk-graph';

/** Blocks alike: how many times wider inside, output channels, how often, and the stride of the first. */
export type Stage = readonly [expansion: number, channels: number, count: number, stride: 1 | 2];

/** MobileNetV2's blocks (Sandler et al. 2018, table 2). */
const STAGES: readonly Stage[] = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
];

/** Channels after the first convolution and after the last. */
const FIRST_CHANNELS = 32;
const LAST_CHANNELS = 1280;

/** The layers of MobileNetV2 up to its last convolution, by their names, block by block. */
export function mobilenetBlocks(): { first: NamedBlock; blocks: NamedBlock[]; last: NamedBlock } {
  let channels = FIRST_CHANNELS;
  const blocks = STAGES.flatMap(([expansion, width, count, stride]) =>
    Array.from({ length: count }, (_, index) => ({
      expansion,
      width,
      stride: index === 0 ? stride : 1,
    })),
  ).map(({ expansion, width, stride }, block): NamedBlock => {
    const name = `block_${block}`;
    const inner = channels * expansion;
    const layers: NamedLayer[] = [
      ...(expansion > 1 ? [pointwise(`${name}_expand`, channels, inner, true)] : []),
      {
        name: `${name}_depthwise`,
        kind: 'depthwise',
        shape: [3, 3, inner, 1],
        stride,
        relu6: true,
      },
      pointwise(`${name}_project`, inner, width, false),
    ];
    const residual = stride === 1 && channels === width;
    channels = width;
    return { layers, residual };
  });
  const shape: TrunkLayer['shape'] = [3, 3, 3, FIRST_CHANNELS];
  const first = { name: 'first', kind: 'convolution', shape, stride: 2, relu6: true } as const;
  return {
    first: { layers: [first], residual: false },
    blocks,
    last: { layers: [pointwise('last', channels, LAST_CHANNELS, true)], residual: false },
  };
}

function pointwise(name: string, channels: number, filters: number, relu6: boolean): NamedLayer {
  return { name, kind: 'convolution', shape: [1, 1, channels, filters], stride: 1, relu6 };
}

/** Height and width of the pictures that the network looks at, in colour. */
export const MOBILENET_SIDE = 128;

/** The same, as what makes inputs is told. */
export const MOBILENET_SHAPE: InputShape = { side: MOBILENET_SIDE, channels: 3 };

/**
 * Blocks that stay as they came, the first convolution with them: edges and textures are the same
 * in every shop, and what they give of a photograph can be kept from epoch to epoch.
 */
const FROZEN_BLOCKS = 6;

/** The layers that stay as they came, and those that are trained. */
export function mobilenetParts(): { frozen: NamedBlock[]; trained: NamedBlock[] } {
  const { first, blocks, last } = mobilenetBlocks();
  return {
    frozen: [first, ...blocks.slice(0, FROZEN_BLOCKS)],
    trained: [...blocks.slice(FROZEN_BLOCKS), last],
  };
}

/**
 * A quarter of the bytes for nine tenths of the weights; on 1,713 photographs of shops that were not
 * trained on, 1 % of the answers were others for it, as many of them right as wrong.
 */
const QUANTIZED_FROM = 50_000;

/** Where the likeliest answer is less probable, the mirror image is looked at as well. */
const SECOND_LOOK_BELOW = 0.8;

/** Shape of what the frozen layers give of one picture: NHWC without N. */
export const FROZEN_SHAPE = [16, 16, 32] as const;

/**
 * MobileNetV2 with a dense layer for the ten classes and "none of them": [batch, 128, 128, 3] of 0
 * to 1 → [batch, 11]. What training sees of a picture is what the frozen layers give of it.
 * @param trunk where the weights come from that are not trained
 */
export function mobilenet(trunk: Trunk): GraphNetwork {
  const { frozen, trained } = mobilenetParts();
  const outputs = OUTPUT_IDS.length;
  const units = outputsOf(trained.at(-1)!.layers.at(-1)!);
  const parameters = [
    ...partsOf(trained),
    { name: 'dense/kernel', shape: [units, outputs], decays: true },
    { name: 'dense/bias', shape: [outputs], decays: false },
  ];
  const pretrained = trunkWeights(trunk);
  const untouched = frozenParts(pretrained);

  return {
    name: 'mobilenet',
    architecture:
      `Input ${MOBILENET_SIDE}×${MOBILENET_SIDE} in colour, MobileNetV2 (width 1.0, pretrained on ` +
      `Open Images, trained from its block ${FROZEN_BLOCKS + 1} on), mean over all places, ` +
      `Dense ${outputs} softmax`,
    inputSide: FROZEN_SHAPE[0],
    outputs,
    secondLookBelow: SECOND_LOOK_BELOW,
    quantizedFrom: QUANTIZED_FROM,
    frozen: untouched,
    parameters,

    /** The trunk's own, and zeros for the dense layer: at first all answers are as likely. */
    initialParameters() {
      const values = new Float32Array(totalSize(parameters));
      split(parameters, values).forEach((part, index) => {
        const own = pretrained.get(parameters[index]!.name);
        if (own) part.set(own);
      });
      return values;
    },

    gradientGraph: (side) => trunkGradientGraph(trained, outputs, side),
    answerGraph: (side) => trunkAnswerGraph(trained, outputs, side),
    dropUnits: units,

    layers(values) {
      const model = layersModel([...frozen, ...trained], outputs);
      const parts = split(parameters, values);
      tf.tidy(() => {
        model.setWeights([
          ...untouched.map((part) => tf.tensor(part.values, part.shape)),
          ...parameters.map(({ shape }, index) => tf.tensor(parts[index]!, shape)),
        ]);
      });
      return model;
    },
  };
}

/** The tensors of blocks, in the order of the layers model. */
function partsOf(blocks: readonly NamedBlock[]): Parameter[] {
  return blocks
    .flatMap(({ layers }) => layers)
    .flatMap((layer) => [
      { name: `${layer.name}/kernel`, shape: [...layer.shape], decays: true },
      { name: `${layer.name}/bias`, shape: [outputsOf(layer)], decays: false },
    ]);
}

/** The tensors that are not trained, with a trunk's own weights. */
export function frozenParts(pretrained: ReadonlyMap<string, Float32Array>): FrozenPart[] {
  return partsOf(mobilenetParts().frozen).map(({ name, shape }) => {
    return { name, shape, values: pretrained.get(name)! };
  });
}

/** A trunk's weights by the names of its layers here. */
export function trunkWeights({ first, blocks, last }: Trunk): Map<string, Float32Array> {
  const named = mobilenetBlocks();
  const own = [first, ...blocks.flatMap(({ layers }) => layers), last];
  const names = [named.first, ...named.blocks, named.last].flatMap(({ layers }) => layers);
  return new Map(
    names.flatMap(({ name }, index) => [
      [`${name}/kernel`, own[index]!.kernel] as const,
      [`${name}/bias`, own[index]!.bias] as const,
    ]),
  );
}

/** The whole network in the layers format, of standard layers only; its weights are still to be set. */
function layersModel(blocks: readonly NamedBlock[], outputs: number) {
  const image = tfl.input({ shape: [MOBILENET_SIDE, MOBILENET_SIDE, 3], name: 'image' });
  // As the trunk was trained: -1 to 1.
  let y = tfl.layers
    .rescaling({ name: 'rescale', scale: 2, offset: -1 })
    .apply(image) as tfl.SymbolicTensor;
  for (const { layers, residual } of blocks) {
    const input = y;
    for (const { name, kind, shape, stride, relu6 } of layers) {
      const settings = { name, kernelSize: shape[0], strides: stride, padding: 'same' } as const;
      const layer =
        kind === 'depthwise'
          ? tfl.layers.depthwiseConv2d({ ...settings, depthMultiplier: 1 })
          : tfl.layers.conv2d({ ...settings, filters: shape[3] });
      y = layer.apply(y) as tfl.SymbolicTensor;
      if (relu6) {
        y = tfl.layers.reLU({ name: `${name}_relu6`, maxValue: 6 }).apply(y) as tfl.SymbolicTensor;
      }
    }
    if (residual) {
      const name = `${layers.at(-1)!.name}_add`;
      y = tfl.layers.add({ name }).apply([input, y]) as tfl.SymbolicTensor;
    }
  }
  y = tfl.layers.globalAveragePooling2d({ name: 'mean' }).apply(y) as tfl.SymbolicTensor;
  y = tfl.layers
    .dense({ name: 'dense', units: outputs, activation: 'softmax' })
    .apply(y) as tfl.SymbolicTensor;
  return tfl.model({ name: 'mobilenet', inputs: image, outputs: y });
}
