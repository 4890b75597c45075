import type { BackendName } from '../../model/backend-names';
import type { Overview } from './overview';

/** How long the answers of a page took, and on what. */
export interface AnswerSpeed {
  /** Half of the answers took no longer than this; absent without answers. */
  medianMilliseconds: number | undefined;
  /** What computed the answers; more than one after a change of the setting. */
  backends: BackendName[];
}

export function answerSpeed({ categories, unsure, none }: Overview): AnswerSpeed {
  const tags = [...categories, unsure, none].flatMap(({ images }) => images.map(({ tag }) => tag));
  return {
    medianMilliseconds: median(tags.map(({ milliseconds }) => milliseconds)),
    backends: [...new Set(tags.map(({ backend }) => backend))],
  };
}

function median(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
