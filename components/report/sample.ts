import {
  type ClassCounts,
  type ClassFigures,
  type Evaluation,
  type PhotoFigures,
  type PhotoSource,
  REPORT_VERSION,
  type Report,
  type UnseenFigures,
  type WithAndWithout,
} from '../../model/report';
import { CLASS_IDS, type ClassId, OUTPUT_IDS } from '../../model/taxonomy';

type TrainingRun = Report['bundled'];

/** Images of each class in the made-up test set. */
const SUPPORT = 1000;

/** `truth → answer: images`: the mistakes of the made-up network; the rest is right. */
const MISTAKES: [truth: ClassId, answer: ClassId, images: number][] = [
  ['shirt', 't-shirt-top', 140],
  ['shirt', 'coat', 60],
  ['t-shirt-top', 'shirt', 90],
  ['pullover', 'coat', 80],
  ['coat', 'pullover', 70],
  ['dress', 'coat', 30],
  ['sneaker', 'ankle-boot', 25],
  ['ankle-boot', 'sneaker', 30],
  ['sandal', 'sneaker', 15],
  ['bag', 'shirt', 6],
  ['trouser', 'dress', 10],
];

/** A made-up report for tests whose figures agree with each other. */
export function sampleReport({ baseline = true } = {}): Report {
  const settings = { epochs: 3, batchSize: 64, learningRate: 0.001, optimizer: 'Adam' };
  const runs = [1, 2, 3].map((seed) => sampleRun(seed, settings));
  return {
    version: REPORT_VERSION,
    network: 'ann',
    architecture: 'Flatten 784, dense 256 ReLU, dense 128 ReLU, dense 10 softmax',
    inputSide: 28,
    inputChannels: 1,
    parameters: 235_146,
    multiplyAdds: 234_752,
    trainedAt: '2026-01-02T03:04:05.000Z',
    environment: { Node: '20.19.0', backend: 'wasm' },
    data: [{ file: 't10k-images-idx3-ubyte.gz', sha256: '0123456789abcdef'.repeat(4) }],
    bundled: sampleRun(7, { ...settings, dropout: 0.2, flip: true }),
    ...(baseline && {
      baseline: {
        settings,
        accuracy: { mean: 0.8892, standardDeviation: 0.0021 },
        loss: { mean: 0.3312, standardDeviation: 0.004 },
        runs,
      },
    }),
  };
}

/** One with all parts that a report can have. */
export function samplePhotoReport(): Report {
  const { baseline, ...report } = sampleReport();
  const photos = [
    withScores(sampleSource('catalog', { train: 70, validation: 0, test: 15 }, 0.02)),
    sampleSource('shops', { train: 0, validation: 10, test: 20 }, 0.12),
    { ...sampleSource('other', { train: 70, validation: 0, test: 15 }, 0.05), test: NOTHING },
  ];
  return {
    ...report,
    network: 'mobilenet',
    architecture: 'six convolutions, mean over all places, dense 11 softmax',
    inputSide: 56,
    inputChannels: 1,
    bundled: {
      ...report.bundled,
      history: report.bundled.history.map((epoch) => ({
        ...epoch,
        validation: {
          'Fashion-MNIST': { loss: epoch.validationLoss - 0.1, accuracy: 0.9 },
          catalog: { loss: epoch.validationLoss + 0.1, accuracy: 0.8 },
        },
      })),
    },
    photos,
    decision: {
      settings: { temperature: 1.31, tagThreshold: 0.62, noneThreshold: 0.5, secondLookBelow: 0.8 },
      rates: { lostGarments: 0.01, tagAccuracy: 0.975, falseTags: 0.02 },
      chosenOn: ['catalog', 'other'],
      reached: { lostGarments: 0.004, answered: 0.94, tagAccuracy: 0.976, falseTags: null },
      remarks: ['There were no photographs of other things.'],
    },
    ...(baseline && { fashionMnistSeeds: baseline }),
    codeVersion: '0123456789abcdef0123456789abcdef01234567',
    // Base64, but no pictures: each another, so that they can be told apart.
    classMeans: Object.fromEntries(
      CLASS_IDS.map((id, label) => [id, `AAA${'ABCDEFGHIJ'.charAt(label)}`]),
    ) as Record<ClassId, string>,
    unseen: {
      sources: [
        { name: 'corner', isChosenBy: false, garments: 40, right: 30, others: 10 },
        { name: 'market', isChosenBy: false, garments: 10, right: 9, others: 0 },
        { name: 'boutique', isChosenBy: true, garments: 50, right: 45, others: 5 },
      ],
      untouched: sampleUnseen({ sources: 2, garments: 50, others: 10, mean: 0.78 }),
      all: sampleUnseen({ sources: 3, garments: 100, others: 15, mean: 0.84 }),
      page: sampleGain(3, 0.05),
      corrections: sampleGain(2, 0.1),
    },
    pages: {
      realTexts: {
        sites: 4,
        products: 80,
        words: sampleGain(8, 0.2),
        page: sampleGain(8, 0.04),
        both: sampleGain(8, 0.22),
      },
      all: {
        sites: 6,
        products: 120,
        words: sampleGain(12, 0.12),
        page: sampleGain(12, 0.03),
        both: sampleGain(12, 0.14),
      },
    },
    search: [1, 2, 3].map((trial) => ({
      seed: 1,
      trial,
      round: trial === 2 ? 2 : 1,
      settings: { learningRate: 0.001 * trial, dropout: 0.1 },
      steps: trial === 2 ? 300 : 100,
      score: 0.5 + trial / 20,
      bySource: { catalog: 0.5 + trial / 10, shops: 0.5 },
      seconds: 80,
    })),
  };
}

function sampleUnseen({
  mean,
  ...counts
}: {
  sources: number;
  garments: number;
  others: number;
  mean: number;
}): UnseenFigures {
  return {
    ...counts,
    accuracy: { mean, low: mean - 0.05, high: mean + 0.04 },
    outlierAuroc: 0.985,
    expectedCalibrationError: 0.04,
    answered: 0.7,
    answeredAccuracy: 0.95,
    falseTags: 0.02,
  };
}

function sampleGain(number: number, gain: number): WithAndWithout {
  const around = (mean: number) => ({ mean, low: mean - 0.03, high: mean + 0.02 });
  return {
    count: number,
    without: around(0.7),
    with: around(0.7 + gain),
    gain: around(gain),
    tagged: { without: 0.6, with: 0.6 + gain },
    right: { without: 0.9, with: 0.95 },
  };
}

function sampleSource(
  name: string,
  each: Record<keyof PhotoSource['counts'], number>,
  error: number,
) {
  const counts = (photographs: number) =>
    Object.fromEntries(
      OUTPUT_IDS.map((id) => [
        id,
        id === 'ankle-boot' ? Math.ceil(photographs / 5) : photographs * 2,
      ]),
    ) as ClassCounts;
  return {
    name,
    about: `Photographs of ${name}.`,
    counts: {
      train: counts(each.train),
      validation: counts(each.validation),
      test: counts(each.test),
    },
    test: sampleFigures(error),
  };
}

function withScores(source: PhotoSource): PhotoSource {
  const noneScores = [
    { garments: 9900, none: 15 },
    { garments: 100, none: 285 },
  ];
  const calledNone = { garments: 0.01, none: 0.9 };
  return { ...source, test: { ...source.test, noneScores, calledNone } };
}

/** @param error how much too sure the network is */
function sampleFigures(error: number): PhotoFigures {
  return {
    evaluation: sampleEvaluation(),
    balancedAccuracy: 0.9444 - error,
    noneCount: 300,
    outlierAuroc: 0.999 - error / 2,
    answered: 0.95 - error,
    answeredAccuracy: 0.98 - error / 3,
    falseTags: error / 2,
    expectedCalibrationError: error,
    calibrationErrorByChance: error / 2,
    reliability: Array.from({ length: 15 }, (_, bin) => {
      const confidence = (bin + 0.5) / 15;
      return bin < 3
        ? { n: 0, confidence: 0, accuracy: 0 }
        : { n: (bin - 2) ** 3, confidence, accuracy: Math.max(0, confidence - error) };
    }),
  };
}

/** A source of which nothing could be measured. */
const NOTHING: PhotoFigures = {
  ...sampleFigures(0),
  evaluation: emptied(sampleEvaluation()),
  balancedAccuracy: null,
  noneCount: 0,
  outlierAuroc: null,
  answered: null,
  answeredAccuracy: null,
  falseTags: null,
  expectedCalibrationError: null,
  calibrationErrorByChance: null,
};

function emptied(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    n: 0,
    accuracy: 0,
    confusion: evaluation.confusion.map((row) => row.map(() => 0)),
  };
}

function sampleRun(seed: number, settings: TrainingRun['settings']): TrainingRun {
  return {
    seed,
    settings,
    history: [0.52, 0.39, 0.35].map((loss, index) => ({
      epoch: index + 1,
      loss,
      accuracy: 1 - loss / 3,
      validationLoss: [0.44, 0.37, 0.38][index] ?? 0,
      validationAccuracy: [0.84, 0.87, 0.868][index] ?? 0,
      learningRate: 0.001,
      seconds: 4.2,
    })),
    chosenEpoch: 2,
    seconds: 12.6,
    test: sampleEvaluation(),
  };
}

function sampleEvaluation(): Evaluation {
  const confusion = CLASS_IDS.map((truth) => {
    const row = CLASS_IDS.map(
      (answer) => MISTAKES.find(([from, to]) => from === truth && to === answer)?.[2] ?? 0,
    );
    const wrong = row.reduce((sum, images) => sum + images, 0);
    return row.map((images, answer) => (CLASS_IDS[answer] === truth ? SUPPORT - wrong : images));
  });
  const figures = CLASS_IDS.map((_, label): ClassFigures => {
    const right = confusion[label]?.[label] ?? 0;
    const answered = confusion.reduce((sum, row) => sum + (row[label] ?? 0), 0);
    const precision = right / answered;
    const recall = right / SUPPORT;
    return {
      precision,
      recall,
      f1: (2 * precision * recall) / (precision + recall),
      support: SUPPORT,
    };
  });
  const n = SUPPORT * CLASS_IDS.length;
  const mean = (name: 'precision' | 'recall' | 'f1') =>
    figures.reduce((sum, figure) => sum + figure[name], 0) / figures.length;
  const macro = {
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
    support: n,
  };
  return {
    n,
    accuracy: macro.recall,
    loss: 0.287,
    confusion,
    perClass: Object.fromEntries(
      CLASS_IDS.map((id, label) => [id, figures[label]]),
    ) as Evaluation['perClass'],
    macro,
    weighted: macro,
  };
}
