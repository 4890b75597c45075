import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DataError } from './data-error';
import { readTflite, type TfliteConvolution, type TfliteGraph } from './tflite';

/**
 * Where the trunk comes from: SSD MobileNetV2 1.0 (Sandler et al. 2018), trained on Open Images by
 * the authors of MediaPipe and published under the Apache License 2.0 with its Objectron.
 */
export const TRUNK_SOURCE = {
  package: '@mediapipe/objectron',
  file: 'objectron_solution_packed_assets.data',
  /** The network lies among other files there. */
  bytes: [184, 9_987_912],
  sha256: 'd0a5255bf8c4f5a0bc4240741a76c41d5e939f7655078f945f50ab53a9375da6',
} as const;

/** The trunk's file, as a report names what a network was made of. */
export const TRUNK_FILE = {
  file: `${TRUNK_SOURCE.package}/${TRUNK_SOURCE.file}`,
  sha256: TRUNK_SOURCE.sha256,
};

/** A convolution of the trunk, with TensorFlow's "same" padding. */
export interface TrunkLayer {
  kind: 'convolution' | 'depthwise';
  /** [height, width, in, out]; of a depthwise one [height, width, channels, 1]. */
  shape: [height: number, width: number, channels: number, filters: number];
  kernel: Float32Array;
  /** One for each output channel. */
  bias: Float32Array;
  stride: number;
  /** Whether ReLU6 follows: nothing below 0, nothing above 6. */
  relu6: boolean;
}

/** An inverted residual block: wider, filtered channel by channel, narrower again. */
export interface TrunkBlock {
  layers: TrunkLayer[];
  /** Whether its input is added to its output. */
  residual: boolean;
}

/** MobileNetV2 without its classifier: NHWC [batch, side, side, 3] of -1 to 1 → [batch, side / 32, side / 32, 1280]. */
export interface Trunk {
  first: TrunkLayer;
  blocks: TrunkBlock[];
  last: TrunkLayer;
}

const BLOCKS = 17;

/**
 * Reads the pretrained trunk from its npm package.
 * @throws {DataError} when the package is not installed, or its file is another one
 */
export async function loadTrunk(): Promise<Trunk> {
  const bytes = (await readFile(trunkFile())).subarray(...TRUNK_SOURCE.bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== TRUNK_SOURCE.sha256) {
    throw new DataError(
      `The pretrained network in ${TRUNK_SOURCE.package} is another one than training expects ` +
        `(SHA-256 ${sha256}). Install the version that package-lock.json names: npm ci.`,
    );
  }
  return trunkOf(readTflite(bytes));
}

function trunkFile(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${TRUNK_SOURCE.package}/package.json`);
    return path.join(path.dirname(manifest), TRUNK_SOURCE.file);
  } catch {
    throw new DataError(
      `The npm package ${TRUNK_SOURCE.package}, which holds the pretrained network, is not ` +
        'installed. Install it: npm ci.',
    );
  }
}

/** The trunk at the beginning of a detector; what predicts boxes from it branches off and is left out. */
function trunkOf({ tensors, operators }: TfliteGraph): Trunk {
  const ownName = (index: number) => tensors[index]!.name.startsWith('FeatureExtractor/');
  const onPath = operators.filter(
    (operator): operator is TfliteConvolution =>
      operator.kind !== 'sum' && ownName(operator.output),
  );
  const isSummed = (one: number, other: number) =>
    operators.some(
      (operator) =>
        operator.kind === 'sum' && operator.inputs.includes(one) && operator.inputs.includes(other),
    );
  const [first, ...inBlocks] = onPath;
  // The first block widens nothing, so it has two layers instead of three.
  const starts = Array.from({ length: BLOCKS }, (_, block) => Math.max(0, 3 * block - 1));
  const blocks = starts.map((start, block): TrunkBlock => {
    const layers = inBlocks.slice(start, starts[block + 1] ?? start + 3);
    const residual = isSummed(layers[0]!.input, layers.at(-1)!.output);
    return { layers: layers.map(layerOf), residual };
  });
  const last = inBlocks[starts.at(-1)! + 3]!;
  return { first: layerOf(first!), blocks, last: layerOf(last) };
}

/** A convolution as TensorFlow.js lays it out. */
function layerOf({ kind, kernel, bias, stride, activation }: TfliteConvolution): TrunkLayer {
  const [out, height, width, channels] = kernel.shape as [number, number, number, number];
  const relu6 = activation === 'relu6';
  if (kind === 'depthwise') {
    return {
      kind,
      shape: [height, width, channels, 1],
      kernel: kernel.values,
      bias,
      stride,
      relu6,
    };
  }
  const taps = height * width * channels;
  const turned = kernel.values.map(
    (_, at) => kernel.values[(at % out) * taps + Math.floor(at / out)]!,
  );
  return { kind, shape: [height, width, channels, out], kernel: turned, bias, stride, relu6 };
}
