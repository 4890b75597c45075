import type { AnsweringNetwork } from '../model/classifier';
import type { PhotoFigures } from '../model/report';
import { classificationReport } from './figures';
import type { MeasuredSet } from './photo-figures';

/** The figures on Fashion-MNIST, as text for people. */
export function describeImages(figures: PhotoFigures): string {
  const { evaluation } = figures;
  return [
    `Fashion-MNIST: ${evaluation.n.toLocaleString('en')} images`,
    '',
    classificationReport(evaluation),
    `accuracy ${evaluation.accuracy.toFixed(4)}  loss ${evaluation.loss.toFixed(4)}`,
    calibration(figures),
    '',
  ].join('\n');
}

/**
 * The figures of a set of photographs, as text for people, with what was left out and why.
 * @param unreadable photographs that could not be read
 */
export function describePhotos(
  { name, figures, otherGarments }: MeasuredSet,
  { hasNone }: Pick<AnsweringNetwork, 'hasNone'>,
  unreadable = 0,
): string {
  const { evaluation, noneCount, balancedAccuracy, outlierAuroc } = figures;
  const { n, accuracy, loss } = evaluation;
  const present = Object.values(evaluation.perClass).filter(({ support }) => support > 0).length;
  const none = `${noneCount.toLocaleString('en')} of none of the ten classes`;
  const lines = [`${name}: ${count(n, 'garment')}${noneCount > 0 ? `, ${none}` : ''}`];
  if (balancedAccuracy !== null) {
    lines.push(
      '',
      classificationReport(evaluation),
      `accuracy ${accuracy.toFixed(4)}  loss ${loss.toFixed(4)}`,
      `balanced accuracy ${balancedAccuracy.toFixed(4)}  (mean recall of the ${count(present, 'class', 'classes')} that ${present === 1 ? 'has' : 'have'} photographs)`,
    );
  }
  lines.push('');
  if (noneCount > 0) {
    lines.push(
      figure(
        outlierAuroc,
        `how well garments are told from other things (AUROC: 1 always, 0.5 by chance)${against(n, otherGarments)}`,
      ),
    );
    if (!hasNone) lines.push(`${NO_FIGURE} this network cannot answer that it is none of the ten`);
  }
  const { answered, answeredAccuracy, falseTags } = figures;
  if (answered !== null) lines.push(share(answered, 'of the garments get a tag'));
  if (answeredAccuracy !== null) lines.push(share(answeredAccuracy, 'of those tags are right'));
  if (falseTags !== null) lines.push(share(falseTags, 'of the other things get a tag'));
  if (figures.expectedCalibrationError !== null) lines.push(calibration(figures));
  if (unreadable > 0) {
    lines.push('', `Left out: ${count(unreadable, 'photograph')} that could not be read.`);
  }
  return `${lines.join('\n')}\n`;
}

const WIDTH = 8;
const NO_FIGURE = ''.padStart(WIDTH);

function calibration({ expectedCalibrationError, calibrationErrorByChance }: PhotoFigures): string {
  const chance =
    typeof calibrationErrorByChance === 'number'
      ? ` (by chance alone it would be ${calibrationErrorByChance.toFixed(4)})`
      : '';
  return figure(
    expectedCalibrationError,
    `expected calibration error: how far confidence is from accuracy${chance}`,
  );
}

function figure(value: number | null, meaning: string): string {
  return `${(value === null ? 'n/a' : value.toFixed(4)).padStart(WIDTH)} ${meaning}`;
}

function share(value: number, meaning: string): string {
  return `${`${(value * 100).toFixed(1)} %`.padStart(WIDTH)} ${meaning}`;
}

function against(garments: number, otherGarments: readonly string[]): string {
  if (garments > 0) return '';
  if (otherGarments.length > 0) return `, against the garments of ${otherGarments.join(', ')}`;
  return ': there are no garments here; name a folder of them with another --photos';
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
