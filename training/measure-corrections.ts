import { createHash } from 'node:crypto';
import type { Thresholds } from '../model/decision';
import { outputsOf, type Prediction, reconsider } from '../model/prediction';
import type { Interval } from '../model/report';
import { siteBias } from '../model/site-bias';
import { CLASS_IDS, NONE_LABEL, OUTPUT_IDS } from '../model/taxonomy';
import { meanInterval } from './mean-interval';
import type { AnsweredPhoto } from './photo-figures';
import { seededRandom, shuffledIndices } from './random';

/** A photograph that the network was asked about, and the shop that it is from. */
export interface SourcedPhoto extends AnsweredPhoto {
  source: string;
}

export interface CorrectionOptions {
  /** How many photographs of each source are corrected. */
  count: number;
  /**
   * Which: `any`, also those that were right; or only what has no right answer yet (`faulty`), as
   * people do, and as many as there are.
   */
  which: 'any' | 'faulty';
  seed?: number;
  /** Choices for each source, of which the mean counts. */
  draws?: number;
  /** As for `siteBias`, which has its own. */
  penalty?: number;
  bound?: number;
}

/** What corrections are worth, as means over sources: of the photographs that were not corrected. */
export interface CorrectionFigures {
  sources: number;
  /** Share of the garments whose most probable class of the ten is right. */
  without: Interval;
  with: Interval;
  gain: Interval;
  /** Share of the garments that get a tag, and of those tags that are right; null without tags. */
  tagged: { without: number; with: number };
  right: { without: number | null; with: number | null };
}

/** A source with fewer garments than that beside the corrected photographs is left out. */
export const LEAST_REST = 5;

const DRAWS = 20;

/**
 * Simulates corrections: in each source some photographs chosen at random are corrected, and the
 * others are measured with what the network learns from it, and without.
 * @returns nothing where no source has enough garments
 */
export function measureCorrections(
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
  options: CorrectionOptions,
): CorrectionFigures | undefined {
  const figures = [...new Set(photos.map(({ source }) => source))]
    .map((source) => ({ source, all: photos.filter((photo) => photo.source === source) }))
    .filter(({ all }) => all.filter(isGarment).length >= options.count + LEAST_REST)
    .map(({ source, all }) => measureSource(source, all, thresholds, options));
  if (figures.length === 0) return undefined;
  const mean = (of: (one: SourceFigures) => number) => meanInterval(figures.map(of));
  const right = (when: 'without' | 'with') => {
    const tagged = mean((one) => one[when].tagged).mean;
    return tagged === 0 ? null : mean((one) => one[when].rightlyTagged).mean / tagged;
  };
  return {
    sources: figures.length,
    without: mean((one) => one.without.accuracy),
    with: mean((one) => one.with.accuracy),
    gain: mean((one) => one.with.accuracy - one.without.accuracy),
    tagged: {
      without: mean((one) => one.without.tagged).mean,
      with: mean((one) => one.with.tagged).mean,
    },
    right: { without: right('without'), with: right('with') },
  };
}

/** Shares of the garments. */
interface Shares {
  accuracy: number;
  tagged: number;
  rightlyTagged: number;
}

interface SourceFigures {
  without: Shares;
  with: Shares;
}

function measureSource(
  source: string,
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
  { count, which, seed = 1, draws = DRAWS, ...fit }: CorrectionOptions,
): SourceFigures {
  const place = createHash('sha256').update(source).digest().readUInt32BE();
  const each = Array.from({ length: draws }, (_, draw) => {
    const random = seededRandom(seed, 'corrections', place, draw);
    const order = [...shuffledIndices(photos.length, random)].map((index) => photos[index]!);
    const corrected = new Set(
      order.filter((photo) => which === 'any' || !isRight(photo)).slice(0, count),
    );
    const bias = siteBias(
      [...corrected].map(({ label, prediction }) => ({
        probabilities: outputsOf(prediction),
        shows: OUTPUT_IDS[label]!,
      })),
      fit,
    );
    const rest = photos.filter((photo) => isGarment(photo) && !corrected.has(photo));
    const shifted = rest.map(({ label, prediction }) => ({
      label,
      prediction: bias ? reconsider(prediction, thresholds, [bias]) : prediction,
    }));
    return { without: sharesOf(rest), with: sharesOf(shifted) };
  });
  return {
    without: meanShares(each.map((one) => one.without)),
    with: meanShares(each.map((one) => one.with)),
  };
}

function sharesOf(garments: readonly AnsweredPhoto[]): Shares {
  const share = (has: (one: AnsweredPhoto) => boolean) =>
    garments.filter(has).length / garments.length;
  return {
    accuracy: share(({ label, prediction }) => bestOf(prediction) === CLASS_IDS[label]),
    tagged: share(({ prediction }) => prediction.answer.kind === 'tag'),
    rightlyTagged: share(isRight),
  };
}

function meanShares(shares: readonly Shares[]): Shares {
  const mean = (of: (one: Shares) => number) =>
    shares.reduce((sum, one) => sum + of(one), 0) / shares.length;
  return {
    accuracy: mean(({ accuracy }) => accuracy),
    tagged: mean(({ tagged }) => tagged),
    rightlyTagged: mean(({ rightlyTagged }) => rightlyTagged),
  };
}

function isGarment({ label }: AnsweredPhoto): boolean {
  return label < NONE_LABEL;
}

function isRight({ label, prediction: { answer } }: AnsweredPhoto): boolean {
  if (answer.kind === 'none') return label === NONE_LABEL;
  return answer.kind === 'tag' && answer.class === CLASS_IDS[label];
}

function bestOf({ ranking: [first] }: Prediction): string {
  return first.class;
}
