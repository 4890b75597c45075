import type { ClassFigures, Evaluation } from '../model/report';
import { balancedAccuracy } from './figures';

/** What `npm run evaluate -- --json FILE` writes: for other programs, so its form does not change. */
export interface EvaluationJson {
  /** Null where the data set is not on this machine. */
  fashionMnist: { n: number; accuracy: number; loss: number } | null;
  /** By the name of the folder. */
  photos: Record<
    string,
    {
      n: number;
      accuracy: number;
      balancedAccuracy: number;
      perClass: Record<string, ClassFigures>;
    }
  >;
}

/** Takes from evaluations what other programs are promised. */
export function evaluationJson(
  fashionMnist: Evaluation | undefined,
  photos: readonly { name: string; evaluation: Evaluation }[],
): EvaluationJson {
  return {
    fashionMnist: fashionMnist
      ? { n: fashionMnist.n, accuracy: fashionMnist.accuracy, loss: fashionMnist.loss }
      : null,
    photos: Object.fromEntries(
      photos.map(({ name, evaluation }) => [
        name,
        {
          n: evaluation.n,
          accuracy: evaluation.accuracy,
          balancedAccuracy: balancedAccuracy(evaluation),
          perClass: evaluation.perClass,
        },
      ]),
    ),
  };
}
