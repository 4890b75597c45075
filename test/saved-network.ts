import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { sampleReport } from '../components/report/sample';
import type { NamedFile } from '../model/own-network/sort-files';
import type { Report } from '../model/report';
import { describeNetwork } from '../training/describe-network';
import { saveNetwork } from '../training/save-network';
import { namedFile } from './own-network-sample';

/** The files that training writes of a network: `model.json`, `weights.bin`, and a report whose figures are made up. */
export async function savedNetwork(
  layers: LayersModel,
  decision?: Report['decision'],
): Promise<NamedFile[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-saved-'));
  await saveNetwork(layers, folder, { decision: decision?.settings });
  const files = await Promise.all(
    ['model.json', 'weights.bin'].map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(path.join(folder, name))),
    })),
  );
  await rm(folder, { recursive: true });
  const report = { ...sampleReport(), ...describeNetwork(layers, 'For tests') };
  return [...files, namedFile('report.json', { ...report, ...(decision && { decision }) })];
}
