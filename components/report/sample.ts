import {
  type ClassFigures,
  type Evaluation,
  REPORT_VERSION,
  type Report,
} from '../../model/report';
import { CLASS_IDS, type ClassId } from '../../model/taxonomy';

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
    architecture: 'Flatten 784, dense 256 ReLU, dense 128 ReLU, dense 10 softmax.',
    inputSide: 28,
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
