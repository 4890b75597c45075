import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Float16Array } from '@petamoriken/float16';
import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { DecisionSettings } from '../model/decision';

export interface SaveOptions {
  /** How its confidence becomes an answer; kept with it, in the format's own place. */
  decision?: DecisionSettings | undefined;
  /** Numbers from which on a tensor is stored as uint8; without it, none is. */
  quantizedFrom?: number | undefined;
}

/**
 * Saves a network in the TensorFlow.js layers format: `model.json` and `weights.bin`, which
 * `loadLayersModel` of any TensorFlow.js program reads. Weights are stored as float16, half the
 * size, large tensors as uint8 where that is asked for, a quarter; the format says so and loaders
 * widen them again.
 */
export async function saveNetwork(
  network: LayersModel,
  folder: string,
  { decision, quantizedFrom = Infinity }: SaveOptions = {},
): Promise<void> {
  if (decision) network.setUserDefinedMetadata({ decision });
  await network.save({
    save: async (artifacts: tf.io.ModelArtifacts) => {
      const stored = storedWeights(artifacts, quantizedFrom);
      const model = modelJson(
        artifacts,
        stored.map(({ spec }) => spec),
      );
      await mkdir(folder, { recursive: true });
      await writeFile(
        path.join(folder, 'weights.bin'),
        Buffer.concat(stored.map(({ bytes }) => bytes)),
      );
      await writeFile(path.join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    },
  });
}

function modelJson(
  artifacts: tf.io.ModelArtifacts,
  weights: tf.io.WeightsManifestEntry[],
): tf.io.ModelJSON {
  return {
    format: 'layers-model',
    generatedBy: artifacts.generatedBy ?? 'TensorFlow.js',
    modelTopology: artifacts.modelTopology!,
    ...(artifacts.userDefinedMetadata && { userDefinedMetadata: artifacts.userDefinedMetadata }),
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
}

interface StoredTensor {
  spec: tf.io.WeightsManifestEntry;
  bytes: Uint8Array;
}

function storedWeights(
  { weightData, weightSpecs }: tf.io.ModelArtifacts,
  quantizedFrom: number,
): StoredTensor[] {
  if (weightData === undefined || Array.isArray(weightData)) {
    throw new Error('Expected the weights in one piece.');
  }
  const all = new Float32Array(weightData);
  let at = 0;
  return weightSpecs!.map((spec) => {
    const size = spec.shape.reduce((product, length) => product * length, 1);
    const values = all.subarray(at, at + size);
    at += size;
    const { bytes, quantization } = size < quantizedFrom ? asFloat16(values) : asUint8(values);
    return { bytes, spec: { ...spec, quantization } };
  });
}

interface Stored {
  bytes: Uint8Array;
  quantization: NonNullable<tf.io.WeightsManifestEntry['quantization']> & {
    original_dtype: 'float32';
  };
}

/** Rounded to the nearest. */
function asFloat16(values: Float32Array): Stored {
  return {
    bytes: new Uint8Array(new Float16Array(values).buffer),
    quantization: { dtype: 'float16', original_dtype: 'float32' },
  };
}

/** The nearest of 256 steps from the least value to the largest. */
function asUint8(values: Float32Array): Stored {
  const { min, max } = values.reduce(
    (ends, value) => ({ min: Math.min(ends.min, value), max: Math.max(ends.max, value) }),
    { min: Infinity, max: -Infinity },
  );
  // Any step will do where all values are the same.
  const scale = (max - min) / 255 || 1;
  return {
    bytes: Uint8Array.from(values, (value) => Math.round((value - min) / scale)),
    quantization: { dtype: 'uint8', scale, min, original_dtype: 'float32' },
  };
}
