import type { AnsweringNetwork } from '../model/classifier';
import { outputsOf, type Prediction } from '../model/prediction';
import type { PhotoFigures } from '../model/report';
import { CLASS_IDS, NONE_LABEL } from '../model/taxonomy';
import { auroc } from './auroc';
import { balancedAccuracy, evaluateProbabilities } from './figures';
import { noneScores } from './none-scores';
import { calibrationErrorByChance, expectedCalibrationError, reliability } from './reliability';

/** A photograph that the network was asked about. */
export interface AnsweredPhoto {
  /** What it shows: a position in `CLASSES`, or `NONE_LABEL`. */
  label: number;
  prediction: Prediction;
}

/**
 * Measures a network's predictions of photographs, at the thresholds that made its answers.
 * A network that cannot say none of the ten parts garments from other things by the probability of
 * its best class (Hendrycks and Gimpel 2017), and its confidence is measured on garments only.
 * @param network whether it can say none of the ten
 * @param otherGarments photographs to tell those of none from, where there is no garment among `photos`
 */
export function photoFigures(
  { hasNone }: Pick<AnsweringNetwork, 'hasNone'>,
  photos: readonly AnsweredPhoto[],
  otherGarments: readonly AnsweredPhoto[] = [],
): PhotoFigures {
  const garments = photos.filter(isGarment);
  const none = photos.filter((photo) => !isGarment(photo));
  const tagged = garments.filter(hasTag);
  const evaluation = evaluateProbabilities(
    garments.flatMap((photo) => outputs(photo, hasNone)),
    garments.map(({ label }) => label),
  );
  // A garment's score is 1 - P(none); without the 1, which would round small differences away.
  const score = ({ prediction: { none, ranking } }: AnsweredPhoto) =>
    hasNone ? -none : ranking[0].probability;
  const surenesses = (hasNone ? photos : garments).map((photo) => {
    const row = outputs(photo, hasNone);
    const confidence = Math.max(...row);
    return { confidence, right: row.indexOf(confidence) === photo.label };
  });
  const bins = reliability(surenesses);
  return {
    evaluation,
    balancedAccuracy: garments.length === 0 ? null : balancedAccuracy(evaluation),
    noneCount: none.length,
    outlierAuroc: auroc(
      (garments.length > 0 ? garments : otherGarments.filter(isGarment)).map(score),
      none.map(score),
    ),
    answered: share(garments, hasTag),
    answeredAccuracy: share(tagged, isRight),
    falseTags: share(none, hasTag),
    calledNone: { garments: share(garments, isCalledNone), none: share(none, isCalledNone) },
    expectedCalibrationError: expectedCalibrationError(bins),
    calibrationErrorByChance: calibrationErrorByChance(surenesses),
    reliability: bins,
    ...(hasNone && {
      noneScores: noneScores(garments.map(noneOf), none.map(noneOf)),
    }),
  };
}

/** A set of photographs, and the figures on it. */
export interface MeasuredSet {
  name: string;
  figures: PhotoFigures;
  /** The sets whose garments stood in where this one has none. */
  otherGarments: string[];
}

/** Measures sets of photographs; those without garments against the garments of the others. */
export function measureSets(
  network: Pick<AnsweringNetwork, 'hasNone'>,
  sets: readonly { name: string; answers: readonly AnsweredPhoto[] }[],
): MeasuredSet[] {
  const withGarments = sets.filter(({ answers }) => answers.some(isGarment));
  const garments = withGarments.flatMap(({ answers }) => answers.filter(isGarment));
  return sets.map(({ name, answers }) => ({
    name,
    figures: photoFigures(network, answers, garments),
    otherGarments: answers.some(isGarment) ? [] : withGarments.map((set) => set.name),
  }));
}

function isGarment({ label }: AnsweredPhoto): boolean {
  return label < NONE_LABEL;
}

function hasTag({ prediction }: AnsweredPhoto): boolean {
  return prediction.answer.kind === 'tag';
}

function isCalledNone({ prediction }: AnsweredPhoto): boolean {
  return prediction.answer.kind === 'none';
}

function noneOf({ prediction }: AnsweredPhoto): number {
  return prediction.none;
}

function isRight({ label, prediction: { answer } }: AnsweredPhoto): boolean {
  return answer.kind === 'tag' && answer.class === CLASS_IDS[label];
}

function share<T>(all: readonly T[], has: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(has).length / all.length;
}

/** The prediction's probabilities in label order, as many as the network has outputs. */
function outputs({ prediction }: AnsweredPhoto, hasNone: boolean): number[] {
  return outputsOf(prediction).slice(0, hasNone ? undefined : NONE_LABEL);
}
