import type { ClassFigures, PhotoFigures } from '../model/report';
import type { MeasuredCorrections } from './describe-corrections';
import type { PageMixOfSize } from './describe-page-mix';

/**
 * What `npm run evaluate -- --json FILE` writes: for other programs, so its form does not change
 * but by additions. Shares lie between 0 and 1. A figure is null where there is nothing to measure
 * it on.
 */
export interface EvaluationJson {
  /** Null where the data set is not on this machine. */
  fashionMnist: {
    n: number;
    accuracy: number;
    loss: number;
    expectedCalibrationError: number | null;
  } | null;
  /** By the name of the folder. */
  photos: Record<string, PhotoFolderJson>;
  /** Where `--corrections` asks for it: what they are worth, shops being the sources of photographs. */
  corrections?: readonly MeasuredCorrections[];
  /** With `--by-page`, what the page is worth: for all of a shop on one page, and pages of some sizes. */
  byPage?: readonly PageMixOfSize[];
}

export interface PhotoFolderJson {
  /** Garments: the photographs in the classes' folders that could be read. */
  n: number;
  /** Of the garments, whatever the thresholds: the answer is the most probable of the ten classes. */
  accuracy: number | null;
  /** The mean recall over the classes that have photographs. */
  balancedAccuracy: number | null;
  /** Zeros for a class without photographs. */
  perClass: Record<string, ClassFigures>;
  /** Photographs in the folder `none` that could be read. */
  noneCount: number;
  /**
   * Area under the ROC curve of garments against `none`. Where `none` is the only folder, against
   * the garments of the command's other photo folders.
   */
  outlierAuroc: number | null;
  /** Share of the garments that get a tag at the network's own thresholds. */
  answered: number | null;
  /** Share of those tags that are right. */
  answeredAccuracy: number | null;
  /** Share of `none` that gets a tag. */
  falseTags: number | null;
  /** Over 15 ranges of confidence; `none` counts where the network can answer it. */
  expectedCalibrationError: number | null;
  /** What that would be by chance alone were the confidence right. */
  calibrationErrorByChance?: number | null | undefined;
}

/** Takes from figures what other programs are promised. */
export function evaluationJson(
  fashionMnist: PhotoFigures | undefined,
  photos: readonly { name: string; figures: PhotoFigures }[],
  corrections: readonly MeasuredCorrections[] = [],
  byPage: readonly PageMixOfSize[] = [],
): EvaluationJson {
  return {
    fashionMnist: fashionMnist
      ? {
          n: fashionMnist.evaluation.n,
          accuracy: fashionMnist.evaluation.accuracy,
          loss: fashionMnist.evaluation.loss,
          expectedCalibrationError: fashionMnist.expectedCalibrationError,
        }
      : null,
    photos: Object.fromEntries(photos.map(({ name, figures }) => [name, photoFolder(figures)])),
    ...(corrections.length > 0 && { corrections }),
    ...(byPage.length > 0 && { byPage }),
  };
}

function photoFolder({
  evaluation,
  reliability,
  noneScores,
  calledNone,
  ...figures
}: PhotoFigures): PhotoFolderJson {
  const { n, accuracy, perClass } = evaluation;
  const { balancedAccuracy, ...others } = figures;
  return { n, accuracy: n === 0 ? null : accuracy, balancedAccuracy, perClass, ...others };
}
