import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { NONE_LABEL, OUTPUT_IDS, type OutputId } from '../../model/taxonomy';
import type { BrowserName } from '../../scripts/browsers';
import { buildFolder } from '../../scripts/launch';

const SIDE = 56;

/** How each output's logit rises with the input's mean brightness of 0 to 1; others stay at -9. */
const LOGITS: Partial<Record<OutputId, readonly [slope: number, offset: number]>> = {
  bag: [60, -45],
  none: [-40, 20],
  shirt: [0, 5],
  coat: [0, 4.9],
};

/**
 * Writes the files of a network whose answers are known beforehand, by how much of the square its
 * input fills: all of it is a bag, 84 % lies between bag and shirt, half of it lies between shirt and coat, a third between none of the
 * ten and shirt, a quarter is none of the ten.
 */
async function writeBrightnessNetwork(folder: string): Promise<void> {
  const logits = OUTPUT_IDS.map((id) => LOGITS[id] ?? ([0, -9] as const));
  const pixels = SIDE * SIDE;
  const weights = Float32Array.from([
    ...Array.from({ length: pixels }, () => logits.map(([slope]) => slope / pixels)).flat(),
    ...logits.map(([, offset]) => offset),
  ]);
  const model = {
    format: 'layers-model',
    modelTopology: {
      class_name: 'Sequential',
      config: {
        name: 'brightness',
        layers: [
          {
            class_name: 'Flatten',
            config: { name: 'flatten', batch_input_shape: [null, SIDE, SIDE, 1] },
          },
          {
            class_name: 'Dense',
            config: { name: 'dense', units: NONE_LABEL + 1, activation: 'softmax' },
          },
        ],
      },
    },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: [
          { name: 'dense/kernel', shape: [pixels, NONE_LABEL + 1], dtype: 'float32' },
          { name: 'dense/bias', shape: [NONE_LABEL + 1], dtype: 'float32' },
        ],
      },
    ],
    userDefinedMetadata: { decision: { temperature: 1, tagThreshold: 0.6, noneThreshold: 0.6 } },
  };
  await writeFile(path.join(folder, 'model.json'), JSON.stringify(model));
  await writeFile(path.join(folder, 'weights.bin'), weights);
}

/** Copies the production build, and puts the network whose answers are known into the copy. */
export async function copyWithBrightnessNetwork(name: BrowserName, folder: string): Promise<void> {
  await cp(buildFolder(name), folder, { recursive: true });
  const networks = path.join(folder, 'networks');
  const names = await readdir(networks);
  await writeBrightnessNetwork(
    path.join(networks, names.includes('mobilenet') ? 'mobilenet' : 'ann'),
  );
}

/** A black bar on white, of 400 pixels in height: of 400 in width it fills all of the square. */
export async function drawBar(width: number): Promise<Buffer> {
  const bar = { create: { width, height: 400, channels: 3, background: 'black' } } as const;
  return sharp({ create: { width: 500, height: 500, channels: 3, background: 'white' } })
    .composite([{ input: await sharp(bar).png().toBuffer() }])
    .png()
    .toBuffer();
}
