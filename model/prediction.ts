import { type Adjustment, adjust } from './adjust';
import { calibrate, decide } from './decide';
import type { Answer, DecisionSettings, Thresholds } from './decision';
import { CLASS_IDS, type ClassId, NONE_ID, NONE_LABEL, type OutputId } from './taxonomy';

export interface RankedClass {
  class: ClassId;
  /** Calibrated probability, 0 to 1. */
  probability: number;
}

/** All ten classes, the most probable first. */
export type Ranking = readonly [RankedClass, ...RankedClass[]];

/** What the network says of one image. */
export interface Prediction {
  answer: Answer;
  /** The ten classes; their probabilities and `none` sum to 1. */
  ranking: Ranking;
  /** Calibrated probability of none of the ten, 0 where the network has no such output. */
  none: number;
}

/**
 * Makes a prediction of one row of softmax output.
 * @param probabilities 10 or 11 values in label order
 * @param adjustments what other witnesses say; the thresholds then hold for all of them together
 * @throws {RangeError} when there are not 10 or 11 probabilities
 */
export function predictionOf(
  probabilities: ArrayLike<number>,
  settings: Omit<DecisionSettings, 'secondLookBelow'>,
  adjustments: readonly Adjustment[] = [],
): Prediction {
  const calibrated = adjust(calibrate(probabilities, settings.temperature), adjustments);
  return {
    answer: decide(calibrated, settings),
    ranking: rank(calibrated),
    none: calibrated[NONE_LABEL] ?? 0,
  };
}

/**
 * A prediction after other witnesses were heard.
 * @param thresholds those of the network that it is from
 */
export function reconsider(
  prediction: Pick<Prediction, 'ranking' | 'none'>,
  thresholds: Thresholds,
  adjustments: readonly Adjustment[],
): Prediction {
  const adjusted = adjust(outputsOf(prediction), adjustments);
  return {
    answer: decide(adjusted, thresholds),
    ranking: rank(adjusted),
    none: adjusted[NONE_LABEL]!,
  };
}

/** All 11 probabilities in label order. */
export function outputsOf({ ranking, none }: Pick<Prediction, 'ranking' | 'none'>): number[] {
  const outputs = CLASS_IDS.map(() => 0);
  for (const { class: id, probability } of ranking) outputs[CLASS_IDS.indexOf(id)] = probability;
  return [...outputs, none];
}

/** Ranks the ten classes by their probabilities, given in label order. */
export function rank(probabilities: readonly number[]): Ranking {
  const [first, ...rest] = CLASS_IDS.map((id, label) => ({
    class: id,
    probability: probabilities[label]!,
  })).sort((a, b) => b.probability - a.probability);
  return [first!, ...rest];
}

/** Probability of what an answer names: of two candidates the likelier one's. */
export function answerProbability({ answer, ranking: [first], none }: Prediction): number {
  if (answer.kind === 'tag') return first.probability;
  return answer.kind === 'none' ? none : Math.max(first.probability, none);
}

/** The most probable outputs, the most probable first: none among them where it ranks there. */
export function topOutputs(
  { ranking, none }: Pick<Prediction, 'ranking' | 'none'>,
  count: number,
): { id: OutputId; probability: number }[] {
  return [
    ...ranking.map(({ class: id, probability }) => ({ id, probability })),
    { id: NONE_ID, probability: none } as const,
  ]
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
}
