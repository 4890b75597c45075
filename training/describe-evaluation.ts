import type { Evaluation } from '../model/report';
import type { PhotoEvaluation } from './evaluate-images';
import { balancedAccuracy, classificationReport } from './figures';

/** The figures of a labelled set, as text for people. */
export function describeEvaluation(name: string, evaluation: Evaluation): string {
  const { n, accuracy, loss } = evaluation;
  if (n === 0) return `${name}: no garments to measure on.\n`;
  return [
    `${name}: ${n.toLocaleString('en')} images`,
    '',
    classificationReport(evaluation),
    `accuracy ${accuracy.toFixed(4)}  loss ${loss.toFixed(4)}`,
    '',
  ].join('\n');
}

/**
 * The same of a photo folder, with what was left out and why.
 * @param none photographs in it that show none of the ten classes
 */
export function describePhotos(
  name: string,
  { evaluation, failed }: PhotoEvaluation,
  none: number,
): string {
  const present = Object.values(evaluation.perClass).filter(({ support }) => support > 0).length;
  const lines = [describeEvaluation(name, evaluation).trimEnd()];
  if (present > 0) {
    lines.push(
      `balanced accuracy ${balancedAccuracy(evaluation).toFixed(4)}  (mean recall of the ${present} classes that have photographs)`,
    );
  }
  if (none > 0) {
    lines.push(
      `Left out: ${count(none)} of none of the ten classes, for the network always answers one of the ten.`,
    );
  }
  if (failed.length > 0) lines.push(`Left out: ${count(failed.length)} that could not be read.`);
  return `${lines.join('\n')}\n`;
}

function count(photographs: number): string {
  return `${photographs.toLocaleString('en')} photograph${photographs === 1 ? '' : 's'}`;
}
