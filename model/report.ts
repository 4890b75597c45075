import * as v from 'valibot';
import { DecisionSettings } from './decision';
import { CLASS_COUNT, CLASS_IDS, OUTPUT_IDS } from './taxonomy';

/** Version of the form below; a reader refuses others by name instead of guessing. */
export const REPORT_VERSION = 2;

/**
 * Ends the name of a source whose photographs were kept out of training, though others of the same
 * origin were not: it is no shop that the network never saw.
 */
export const HELD_BACK_ENDING = '-held-back';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const NonNegative = v.pipe(v.number(), v.minValue(0));

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
  loss: NonNegative,
  /** `confusion[truth][answer]`: number of images. */
  confusion: ConfusionMatrix,
  perClass: v.object(v.entriesFromList(CLASS_IDS, ClassFigures)),
  macro: ClassFigures,
  weighted: ClassFigures,
});
export type Evaluation = v.InferOutput<typeof Evaluation>;

const Epoch = v.object({
  epoch: Count,
  loss: NonNegative,
  accuracy: Share,
  /** Of the validation images; where there are several sets of them, the mean over the sets. */
  validationLoss: NonNegative,
  validationAccuracy: Share,
  /** The same by the set's name, where there are several. */
  validation: v.optional(v.record(v.string(), v.object({ loss: NonNegative, accuracy: Share }))),
  /** At the epoch's first step. */
  learningRate: NonNegative,
  seconds: NonNegative,
});
export type Epoch = v.InferOutput<typeof Epoch>;

/** Hyper-parameters by their names in the recipe. */
const Settings = v.record(v.string(), v.union([v.number(), v.string(), v.boolean()]));
export type Settings = v.InferOutput<typeof Settings>;

/** One training run: what went in, how it went, what came out. */
const TrainingRun = v.object({
  seed: Count,
  settings: Settings,
  history: v.array(Epoch),
  /** The epoch, counted from 1, whose weights were kept: chosen on validation. */
  chosenEpoch: Count,
  seconds: NonNegative,
  test: Evaluation,
});
export type TrainingRun = v.InferOutput<typeof TrainingRun>;

const Spread = v.object({ mean: v.number(), standardDeviation: v.number() });
export type Spread = v.InferOutput<typeof Spread>;

/** One recipe over several seeds, measured on Fashion-MNIST's test images. */
const SeedRuns = v.object({
  settings: Settings,
  accuracy: Spread,
  loss: Spread,
  runs: v.array(TrainingRun),
});
export type SeedRuns = v.InferOutput<typeof SeedRuns>;

/** The photographs whose confidence lies in one range; the means are 0 where there are none. */
const ReliabilityBin = v.object({ n: Count, confidence: Share, accuracy: Share });
export type ReliabilityBin = v.InferOutput<typeof ReliabilityBin>;

/**
 * Photographs by their probability of none of the ten: how many in each of the ranges of equal
 * width from 0 to 1. A range holds its lower end, and the last its upper end too.
 */
const NoneScores = v.array(
  v.object({
    garments: Count,
    /** Photographs of none of the ten classes. */
    none: Count,
  }),
);
export type NoneScores = v.InferOutput<typeof NoneScores>;

/** One source of photographs, measured. A figure is null where the source has nothing to measure it on. */
const PhotoFigures = v.object({
  /** Of the garments, answered with the most probable of the ten classes. */
  evaluation: Evaluation,
  /** Mean recall over the classes that have photographs. */
  balancedAccuracy: v.nullable(Share),
  /** Photographs of none of the ten classes. */
  noneCount: Count,
  /** Area under the ROC curve of telling garments from the photographs of none. */
  outlierAuroc: v.nullable(Share),
  /** Share of the garments that get a tag at the shipped thresholds. */
  answered: v.nullable(Share),
  /** Share of those tags that are right. */
  answeredAccuracy: v.nullable(Share),
  /** Share of the photographs of none that get a tag. */
  falseTags: v.nullable(Share),
  /** Shares that are called none of the ten; absent in reports that were written before this was. */
  calledNone: v.optional(v.object({ garments: v.nullable(Share), none: v.nullable(Share) })),
  expectedCalibrationError: v.nullable(Share),
  /** What it would be by chance alone were the confidence right: the fewer photographs, the more. */
  calibrationErrorByChance: v.optional(v.nullable(Share)),
  /** Ranges of confidence of equal width, from 0 to 1. */
  reliability: v.array(ReliabilityBin),
  /** Absent where the network has no such output, and in reports that were written before this was. */
  noneScores: v.optional(NoneScores),
});
export type PhotoFigures = v.InferOutput<typeof PhotoFigures>;

/** Photographs of each class and of none. */
const ClassCounts = v.object(v.entriesFromList(OUTPUT_IDS, Count));
export type ClassCounts = v.InferOutput<typeof ClassCounts>;

/** A source of photographs: how it was split, and how the network does on its test share. */
const PhotoSource = v.object({
  name: v.string(),
  /** One sentence for people: where the photographs are from, and whether others can get them. */
  about: v.string(),
  /** All zeros in `train` where the source was kept for validation and testing. */
  counts: v.object({ train: ClassCounts, validation: ClassCounts, test: ClassCounts }),
  test: PhotoFigures,
});
export type PhotoSource = v.InferOutput<typeof PhotoSource>;

/** What the thresholds were asked to keep on the validation photographs. */
const DecisionRates = v.object({
  /** Most of the garments that may be told "none of the ten". */
  lostGarments: Share,
  /** Least of the tags given to garments that must be right. */
  tagAccuracy: Share,
  /** Most of the photographs of none that may get a tag. */
  falseTags: Share,
});
export type DecisionRates = v.InferOutput<typeof DecisionRates>;

/** The settings stored with the weights, and how they were chosen. */
const Decision = v.object({
  settings: DecisionSettings,
  rates: DecisionRates,
  /** The validation sets that the thresholds were chosen on. */
  chosenOn: v.array(v.string()),
  /** What came of the rates there, each set counting alike; null where there was nothing to measure. */
  reached: v.object({
    lostGarments: v.nullable(Share),
    answered: v.nullable(Share),
    tagAccuracy: v.nullable(Share),
    falseTags: v.nullable(Share),
  }),
  /** Sentences for people: which rate could not be kept or not be measured. */
  remarks: v.array(v.string()),
});
export type Decision = v.InferOutput<typeof Decision>;

/** One short run of the search for hyper-parameters, as a line of `search.jsonl`. */
export const Trial = v.object({
  /** Seed of the search that it belongs to. */
  seed: Count,
  /** Counted from 1. The same trial in a later round has the same settings and a longer run. */
  trial: Count,
  /** Counted from 1. */
  round: Count,
  settings: Settings,
  /** Training steps. */
  steps: Count,
  /** What trials are ranked by: the mean over the validation sets. */
  score: Share,
  /** Accuracy by the validation set's name. */
  bySource: v.record(v.string(), Share),
  seconds: NonNegative,
});
export type Trial = v.InferOutput<typeof Trial>;

/** A mean, and where it lies in 95 % of the samples that are drawn anew from what it is of. */
const Interval = v.object({ mean: v.number(), low: v.number(), high: v.number() });
export type Interval = v.InferOutput<typeof Interval>;

/** What unseen sources gave together. A figure is null where there is nothing to measure it on. */
const UnseenFigures = v.object({
  sources: Count,
  garments: Count,
  /** Photographs of none of the ten classes. */
  others: Count,
  /** Share of all garments whose most probable class of the ten is right; the interval is by source. */
  accuracy: Interval,
  outlierAuroc: v.nullable(Share),
  expectedCalibrationError: v.nullable(Share),
  /** Share of the garments that get a tag, of those tags that are right, and of the others that get one. */
  answered: v.nullable(Share),
  answeredAccuracy: v.nullable(Share),
  falseTags: v.nullable(Share),
});
export type UnseenFigures = v.InferOutput<typeof UnseenFigures>;

/** Figures of the picture alone, and with what else counts. */
const WithAndWithout = v.object({
  /** Sources, or pages, that the means are over. */
  count: Count,
  /** Share of the garments whose most probable class of the ten is right. */
  without: Interval,
  with: Interval,
  gain: Interval,
  /** Share of the garments that get a tag, and of those tags that are right; null without tags. */
  tagged: v.object({ without: Share, with: Share }),
  right: v.object({ without: v.nullable(Share), with: v.nullable(Share) }),
});
export type WithAndWithout = v.InferOutput<typeof WithAndWithout>;

/** How the network does on sources of photographs that nobody trained on. */
const UnseenSources = v.object({
  sources: v.array(
    v.object({
      name: v.string(),
      /** Whether epoch and thresholds were chosen by it; else nothing was. */
      isChosenBy: v.boolean(),
      garments: Count,
      /** Garments that are right. */
      right: Count,
      others: Count,
    }),
  ),
  /** Those by which nothing was chosen; absent where there are none. */
  untouched: v.optional(UnseenFigures),
  all: UnseenFigures,
  /** All photographs of a source as one page (`model/page-mix.ts`); means over sources. */
  page: v.optional(WithAndWithout),
  /** Ten corrections of a source (`model/site-bias.ts`), on its other garments; means over sources. */
  corrections: v.optional(WithAndWithout),
});
export type UnseenSources = v.InferOutput<typeof UnseenSources>;

/** The page's words, and its other pictures, on shop pages; means over pages, intervals by site. */
const PageFigures = v.object({
  sites: Count,
  products: Count,
  words: WithAndWithout,
  page: WithAndWithout,
  both: WithAndWithout,
});
export type PageFigures = v.InferOutput<typeof PageFigures>;

/** A picture of 28×28 grey levels, 0 = background, as a PNG file in Base64. */
const SmallPng = v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{4,4000}={0,2}$/));

const Report = v.object({
  version: v.literal(REPORT_VERSION),
  network: v.string(),
  /** One sentence for people: the layers. */
  architecture: v.string(),
  /** Width and height of the network's input, in pixels. */
  inputSide: Count,
  /** Values of each of its pixels: a grey level, or red, green and blue. Reports from before are of grey ones. */
  inputChannels: v.optional(v.picklist([1, 3]), 1),
  parameters: Count,
  multiplyAdds: Count,
  trainedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The commit that trained it, where that is known, and whether files differed from it. */
  codeVersion: v.optional(v.string()),
  /** Versions and machine: what a reader needs to get the same figures. */
  environment: v.record(v.string(), v.string()),
  /** The data files and their SHA-256. */
  data: v.array(
    v.object({ file: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  /** The run whose weights lie beside this file. */
  bundled: TrainingRun,
  /** The network that training went on from, and the photographs that it had learned from. */
  startedFrom: v.optional(v.object({ name: v.string(), sources: v.array(v.string()) })),
  /** The published recipe to the letter, over several seeds: the figures to compare with. */
  baseline: v.optional(SeedRuns),
  /** How the network's confidence becomes an answer; absent where it always gives a tag. */
  decision: v.optional(Decision),
  /** The sources of photographs, those that were only measured on included. */
  photos: v.optional(v.array(PhotoSource)),
  /** The bundled run's recipe with several seeds, that run among them, measured on Fashion-MNIST. */
  fashionMnistSeeds: v.optional(SeedRuns),
  /** Sources that nobody trained on: what a new shop has to expect. */
  unseen: v.optional(UnseenSources),
  /** Pages of shops, those whose texts are mostly right and all of them. */
  pages: v.optional(v.object({ realTexts: v.optional(PageFigures), all: PageFigures })),
  /** The search for hyper-parameters, trial by trial. */
  search: v.optional(v.array(Trial)),
  /** The mean of each class's images in Fashion-MNIST's training file: a figure, and a picture. */
  classMeans: v.optional(v.object(v.entriesFromList(CLASS_IDS, SmallPng))),
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
