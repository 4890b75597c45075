import { FITTING_SHAPES, inputShapeOf } from '../input-shape';
import { type Evaluation, type Report, ReportError, readReport } from '../report';

/** Most characters of a report's file; the bundled ones have fifty thousand. */
export const LONGEST_REPORT = 4_000_000;

/** Shares are rounded where they were written. */
const TOLERANCE = 1e-3;

/**
 * Reads a `report.json` that was not made here: besides its form, its figures must agree, since it
 * is drawn.
 * @throws {ReportError} when it cannot be read, or contradicts itself
 */
export function readOwnReport(text: string): Report {
  if (text.length > LONGEST_REPORT) {
    throw new ReportError(`This is no report: it is longer than ${LONGEST_REPORT / 1e6} MB.`);
  }
  const report = readReport(text);
  const problem = contradiction(report);
  if (problem) throw new ReportError(`This report contradicts itself: ${problem}.`);
  return report;
}

function contradiction(report: Report): string | undefined {
  const { inputSide: side, inputChannels: channels, parameters, bundled, photos = [] } = report;
  if (!hasFiniteNumbers(report)) return 'it has a number without end';
  if (!inputShapeOf([side, side, channels])) {
    return `inputSide is ${side} and inputChannels ${channels}, and networks take ${FITTING_SHAPES}`;
  }
  if (parameters === 0) return 'its network has no parameters';
  if (!bundled.history.some(({ epoch }) => epoch === bundled.chosenEpoch)) {
    return `bundled.chosenEpoch is ${bundled.chosenEpoch}, an epoch that bundled.history has not`;
  }
  const evaluations: [where: string, evaluation: Evaluation][] = [
    ['bundled.test', bundled.test],
    ...photos.map(({ name, test }): [string, Evaluation] => [`photos: ${name}`, test.evaluation]),
  ];
  for (const [where, evaluation] of evaluations) {
    const problem = miscount(evaluation);
    if (problem) return `${where}: ${problem}`;
  }
  return undefined;
}

function miscount({ n, accuracy, confusion }: Evaluation): string | undefined {
  const counted = confusion.flat().reduce((sum, images) => sum + images, 0);
  if (counted !== n) return `n is ${n}, and the confusion matrix counts ${counted}`;
  const right = confusion.reduce((sum, row, label) => sum + row[label]!, 0);
  return n === 0 || Math.abs(right / n - accuracy) <= TOLERANCE
    ? undefined
    : `accuracy is ${accuracy}, and by the confusion matrix ${right / n}`;
}

/** JSON has numbers such as 1e999, which are read as infinity. */
function hasFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    typeof value !== 'object' || value === null || Object.values(value).every(hasFiniteNumbers)
  );
}
