import * as v from 'valibot';
import { CLASS_COUNT, CLASS_IDS } from './taxonomy';

/** Version of the form below; a reader refuses others by name instead of guessing. */
export const REPORT_VERSION = 1;

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Positive = v.pipe(v.number(), v.minValue(0));

/** Precision, recall and F1 of one class, or of a mean over classes; support is its number of images. */
const ClassFigures = v.object({ precision: Share, recall: Share, f1: Share, support: Count });
export type ClassFigures = v.InferOutput<typeof ClassFigures>;

const ConfusionMatrix = v.pipe(
  v.array(v.pipe(v.array(Count), v.length(CLASS_COUNT))),
  v.length(CLASS_COUNT),
);

/** One labelled set of images, measured. */
const Evaluation = v.object({
  n: Count,
  accuracy: Share,
  /** Mean categorical cross-entropy, in nats. */
  loss: Positive,
  /** `confusion[truth][answer]`: number of images. */
  confusion: ConfusionMatrix,
  perClass: v.object(v.entriesFromList(CLASS_IDS, ClassFigures)),
  macro: ClassFigures,
  weighted: ClassFigures,
});
export type Evaluation = v.InferOutput<typeof Evaluation>;

const Epoch = v.object({
  epoch: Count,
  loss: Positive,
  accuracy: Share,
  validationLoss: Positive,
  validationAccuracy: Share,
  learningRate: Positive,
  seconds: Positive,
});
export type Epoch = v.InferOutput<typeof Epoch>;

/** One training run: what went in, how it went, what came out. */
const TrainingRun = v.object({
  seed: Count,
  settings: v.record(v.string(), v.union([v.number(), v.string(), v.boolean()])),
  history: v.array(Epoch),
  /** The epoch, counted from 1, whose weights were kept: chosen on validation. */
  chosenEpoch: Count,
  seconds: Positive,
  test: Evaluation,
});
export type TrainingRun = v.InferOutput<typeof TrainingRun>;

const Spread = v.object({ mean: v.number(), standardDeviation: v.number() });
export type Spread = v.InferOutput<typeof Spread>;

const Report = v.object({
  version: v.literal(REPORT_VERSION),
  network: v.string(),
  /** One sentence for people: the layers. */
  architecture: v.string(),
  parameters: Count,
  multiplyAdds: Count,
  trainedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Versions and machine: what a reader needs to get the same figures. */
  environment: v.record(v.string(), v.string()),
  /** The data files and their SHA-256. */
  data: v.array(
    v.object({ file: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  /** The run whose weights lie beside this file. */
  bundled: TrainingRun,
  /** The published recipe to the letter, over several seeds: the figures to compare with. */
  baseline: v.optional(
    v.object({
      settings: v.record(v.string(), v.union([v.number(), v.string(), v.boolean()])),
      accuracy: Spread,
      loss: Spread,
      runs: v.array(TrainingRun),
    }),
  ),
});
export type Report = v.InferOutput<typeof Report>;

/** A `report.json` that cannot be read; the message says what is wrong with it and where. */
export class ReportError extends Error {
  override name = 'ReportError';
}

/**
 * Reads the text of a `report.json`.
 * @throws {ReportError} when it is not JSON, of another version, or not of the report's form
 */
export function readReport(text: string): Report {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ReportError('This is not a report: the file is not JSON.');
  }
  const version = v.safeParse(v.object({ version: v.number() }), json);
  if (!version.success) throw new ReportError('This is not a report: it has no version number.');
  if (version.output.version !== REPORT_VERSION) {
    throw new ReportError(
      `This report has version ${version.output.version}; version ${REPORT_VERSION} is needed. Train again to write it anew.`,
    );
  }
  const report = v.safeParse(Report, json);
  if (!report.success) {
    const [issue] = report.issues;
    throw new ReportError(
      `This report is damaged: ${v.getDotPath(issue) ?? 'its top level'}: ${issue.message}.`,
    );
  }
  return report.output;
}
