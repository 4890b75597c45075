import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Float16Array } from '@petamoriken/float16';
import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { DecisionSettings } from '../model/decision';

/**
 * Saves a network in the TensorFlow.js layers format: `model.json` and `weights.bin`, which
 * `loadLayersModel` of any TensorFlow.js program reads. Weights are stored as float16, half the
 * size; the format says so and loaders widen them again.
 * @param decision how its confidence becomes an answer; kept with it, in the format's own place
 */
export async function saveNetwork(
  network: LayersModel,
  folder: string,
  decision?: DecisionSettings,
): Promise<void> {
  if (decision) network.setUserDefinedMetadata({ decision });
  await network.save({
    save: async (artifacts: tf.io.ModelArtifacts) => {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'weights.bin'), halved(artifacts.weightData!));
      await writeFile(path.join(folder, 'model.json'), `${JSON.stringify(modelJson(artifacts))}\n`);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    },
  });
}

function modelJson(artifacts: tf.io.ModelArtifacts): tf.io.ModelJSON {
  return {
    format: 'layers-model',
    generatedBy: artifacts.generatedBy ?? 'TensorFlow.js',
    modelTopology: artifacts.modelTopology!,
    ...(artifacts.userDefinedMetadata && { userDefinedMetadata: artifacts.userDefinedMetadata }),
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: artifacts.weightSpecs!.map((spec) => ({
          ...spec,
          quantization: { dtype: 'float16', original_dtype: 'float32' },
        })),
      },
    ],
  };
}

/** The float32 weights as float16, rounded to the nearest. */
function halved(weightData: tf.io.WeightData): Uint8Array {
  if (Array.isArray(weightData)) throw new Error('Expected the weights in one piece.');
  return new Uint8Array(new Float16Array(new Float32Array(weightData)).buffer);
}
