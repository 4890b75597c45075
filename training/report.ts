import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  REPORT_VERSION,
  type Report,
  readReport,
  type Spread,
  type TrainingRun,
} from '../model/report';
import { describeEnvironment } from './environment';
import { ANN_ARCHITECTURE, buildAnn } from './networks/ann';
import type { Recipe } from './recipes';

/** Mean and spread over the runs of the published recipe; nothing when there are none. */
export function summarizeBaseline(recipe: Recipe, runs: TrainingRun[]): Report['baseline'] {
  if (runs.length === 0) return undefined;
  return {
    settings: { ...recipe, optimizer: 'Adam' },
    accuracy: spread(runs.map(({ test }) => test.accuracy)),
    loss: spread(runs.map(({ test }) => test.loss)),
    runs,
  };
}

/** Mean and sample standard deviation (n - 1), which is 0 for a single value. */
export function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardDeviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  return { mean, standardDeviation };
}

/** Writes `report.json` beside the weights, whole or not at all, and reads it back to be sure of it. */
export async function writeReport(
  folder: string,
  parts: {
    backend: string;
    checksums: Report['data'];
    bundled: TrainingRun;
    baseline: Report['baseline'];
  },
): Promise<Report> {
  const network = buildAnn(parts.bundled.seed, 'softmax');
  const report: Report = {
    version: REPORT_VERSION,
    network: network.name,
    architecture: ANN_ARCHITECTURE,
    parameters: network.countParams(),
    multiplyAdds: network.layers.reduce(
      (sum, layer) => sum + (layer.weights[0]?.read().size ?? 0),
      0,
    ),
    trainedAt: new Date().toISOString(),
    environment: describeEnvironment(parts.backend),
    data: parts.checksums,
    bundled: parts.bundled,
    ...(parts.baseline && { baseline: parts.baseline }),
  };
  network.dispose();
  const text = `${JSON.stringify(report, null, 1)}\n`;
  const file = path.join(folder, 'report.json');
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
  return readReport(text);
}
