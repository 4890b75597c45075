import type { Evaluation } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';

export interface Findings {
  /** The class with the highest F1, and the one with the lowest. */
  best: { name: string; f1: number };
  worst: { name: string; f1: number };
  /** The commonest mistake; absent when there is none. */
  mistake: { truth: string; answer: string; images: number; support: number } | undefined;
}

/** What a reader should take away from an evaluation. */
export function findings({ perClass, confusion }: Evaluation): Findings {
  const byF1 = CLASSES.map(({ id, name }) => ({ name, f1: perClass[id].f1 })).sort(
    (a, b) => b.f1 - a.f1,
  );
  const [mistake] = confusion
    .flatMap((row, truth) => row.map((images, answer) => ({ truth, answer, images })))
    .filter(({ truth, answer, images }) => truth !== answer && images > 0)
    .sort((a, b) => b.images - a.images);
  return {
    best: byF1[0]!,
    worst: byF1.at(-1)!,
    mistake: mistake && {
      truth: CLASSES[mistake.truth]!.name,
      answer: CLASSES[mistake.answer]!.name,
      images: mistake.images,
      support: perClass[CLASSES[mistake.truth]!.id].support,
    },
  };
}
