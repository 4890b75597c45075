import type { Evaluation } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';
import { commonMistakes, type Mistake } from './common-mistakes';

export interface Findings {
  /** The class with the highest F1, and the one with the lowest. */
  best: { name: string; f1: number };
  worst: { name: string; f1: number };
  /** The commonest mistake; absent when there is none. */
  mistake: Mistake | undefined;
}

/** What a reader should take away from an evaluation. */
export function findings(evaluation: Evaluation): Findings {
  const { perClass } = evaluation;
  const byF1 = CLASSES.map(({ id, name }) => ({ name, f1: perClass[id].f1 })).sort(
    (a, b) => b.f1 - a.f1,
  );
  const [mistake] = commonMistakes(evaluation, 1);
  return {
    best: byF1[0]!,
    worst: byF1.at(-1)!,
    mistake,
  };
}
