import {
  REPORT_VERSION,
  type Report,
  readReport,
  type SeedRuns,
  type Spread,
  type TrainingRun,
} from '../model/report';
import type { NetworkFacts } from './describe-network';
import type { Engine } from './engine';
import { describeEnvironment } from './environment';
import { writeWhole } from './write-whole';

/** Mean and spread over runs of one recipe; nothing when there are none. */
export function summarizeSeeds(runs: readonly TrainingRun[]): SeedRuns | undefined {
  const [first] = runs;
  if (first === undefined) return undefined;
  return {
    settings: first.settings,
    accuracy: spread(runs.map(({ test }) => test.accuracy)),
    loss: spread(runs.map(({ test }) => test.loss)),
    runs: [...runs],
  };
}

/** Mean and sample standard deviation (n - 1), which is 0 for a single value. */
export function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardDeviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  return { mean, standardDeviation };
}

/** What a report is made of; the rest of it is the moment and the machine. */
export type ReportParts = NetworkFacts &
  Omit<Report, keyof NetworkFacts | 'version' | 'trainedAt' | 'codeVersion' | 'environment'> & {
    /** What it was trained on. */
    backend: string;
    engine?: Engine;
    codeVersion: string | undefined;
  };

/** Writes `report.json` beside the weights, whole or not at all. */
export async function writeReport(
  folder: string,
  { backend, engine = 'tensorflow', codeVersion, ...parts }: ReportParts,
): Promise<Report> {
  const report: Report = {
    version: REPORT_VERSION,
    trainedAt: new Date().toISOString(),
    ...(codeVersion && { codeVersion }),
    environment: describeEnvironment(backend, engine),
    ...parts,
  };
  return saveReport(folder, report);
}

/**
 * Writes a whole report.
 * @param others files that change with it, by their names
 * @returns it as it is read back
 * @throws {ReportError} when it could not be read: then what is there stays
 */
export async function saveReport(
  folder: string,
  report: Report,
  others: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const text = `${JSON.stringify(report, null, 1)}\n`;
  const read = readReport(text);
  await writeWhole(folder, { ...others, 'report.json': text });
  return read;
}
