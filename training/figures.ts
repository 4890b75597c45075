import type { ClassFigures, Evaluation } from '../model/report';
import { CLASS_COUNT, CLASS_IDS, type ClassId, className, NONE_LABEL } from '../model/taxonomy';

/** Keras' and TensorFlow.js's lower limit of a probability in the cross-entropy. */
const EPSILON = 1e-7;

/**
 * Measures answers on garments against the truth. The answer is the most probable of the ten
 * classes; where a network also says how probable none of them is, that counts in the loss only.
 * Where a figure would divide by zero (a class that is never answered, or has no images) it is 0,
 * as scikit-learn has it.
 * @param probabilities softmax rows one after another, 10 or 11 values for each image
 * @param labels each image's position in `CLASSES`
 * @throws {RangeError} when the lengths do not fit, or a probability is no number
 */
export function evaluateProbabilities(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
): Evaluation {
  const n = labels.length;
  const outputs = n === 0 ? CLASS_COUNT : probabilities.length / n;
  if (probabilities.length !== n * outputs || ![CLASS_COUNT, NONE_LABEL + 1].includes(outputs)) {
    throw new RangeError(
      `${n} labels need ${n * CLASS_COUNT} or ${n * (NONE_LABEL + 1)} probabilities, not ${probabilities.length}.`,
    );
  }
  const confusion = CLASS_IDS.map(() => CLASS_IDS.map(() => 0));
  let loss = 0;
  for (let image = 0; image < n; image++) {
    const row = Array.from(
      { length: outputs },
      (_, label) => probabilities[image * outputs + label]!,
    );
    if (!row.every(Number.isFinite)) {
      throw new RangeError(`The network's answer to image ${image} is not a number.`);
    }
    const classes = row.slice(0, CLASS_COUNT);
    const truth = labels[image]!;
    const answer = classes.indexOf(Math.max(...classes));
    confusion[truth]![answer]!++;
    loss -= Math.log(Math.max(EPSILON, row[truth]!));
  }
  return { ...evaluateConfusion(confusion), loss: ratio(loss, n) };
}

/** All figures that follow from `confusion[truth][answer]`. */
function evaluateConfusion(confusion: number[][]): Omit<Evaluation, 'loss'> {
  const figures = CLASS_IDS.map((_, label): ClassFigures => {
    const right = confusion[label]![label]!;
    const support = sum(confusion[label]!);
    const precision = ratio(right, sum(confusion.map((row) => row[label]!)));
    const recall = ratio(right, support);
    const f1 = ratio(2 * precision * recall, precision + recall);
    return { precision, recall, f1, support };
  });
  const n = sum(figures.map(({ support }) => support));
  const right = sum(confusion.map((row, label) => row[label]!));
  const perClass = Object.fromEntries(
    CLASS_IDS.map((id, label) => [id, figures[label]!]),
  ) as Record<ClassId, ClassFigures>;
  return {
    n,
    accuracy: ratio(right, n),
    confusion,
    perClass,
    macro: mean(figures, () => 1),
    weighted: mean(figures, ({ support }) => support),
  };
}

/** The mean recall over the classes that have images: what accuracy would be were all equally many. */
export function balancedAccuracy({ perClass }: Evaluation): number {
  const present = Object.values(perClass).filter(({ support }) => support > 0);
  return ratio(sum(present.map(({ recall }) => recall)), present.length);
}

function mean(
  figures: readonly ClassFigures[],
  weight: (figures: ClassFigures) => number,
): ClassFigures {
  const total = sum(figures.map(weight));
  const weighted = (value: (figures: ClassFigures) => number) =>
    ratio(sum(figures.map((each) => weight(each) * value(each))), total);
  return {
    precision: weighted(({ precision }) => precision),
    recall: weighted(({ recall }) => recall),
    f1: weighted(({ f1 }) => f1),
    support: sum(figures.map(({ support }) => support)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * The table that scikit-learn's `classification_report` prints, column for column, over all ten
 * classes.
 * @param digits after the decimal point
 */
export function classificationReport(evaluation: Evaluation, digits = 3): string {
  const { perClass, accuracy, macro, weighted, n } = evaluation;
  const rows = CLASS_IDS.map((id) => line(className(id), perClass[id], digits));
  return [
    `${''.padStart(WIDTH)}  ${['precision', 'recall', 'f1-score', 'support'].map(cell).join(' ')}`,
    '',
    ...rows,
    '',
    `${'accuracy'.padStart(WIDTH)}  ${['', '', accuracy.toFixed(digits), String(n)].map(cell).join(' ')}`,
    line('macro avg', macro, digits),
    line('weighted avg', weighted, digits),
    '',
  ].join('\n');
}

const WIDTH = Math.max(
  ...['weighted avg', ...CLASS_IDS.map(className)].map(({ length }) => length),
);

function line(name: string, { precision, recall, f1, support }: ClassFigures, digits: number) {
  const cells = [...[precision, recall, f1].map((value) => value.toFixed(digits)), `${support}`];
  return `${name.padStart(WIDTH)}  ${cells.map(cell).join(' ')}`;
}

function cell(text: string): string {
  return text.padStart(9);
}
