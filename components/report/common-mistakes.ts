import type { Evaluation } from '../../model/report';
import { CLASSES, type ClassId } from '../../model/taxonomy';

/** Pictures of one class that got the tag of another. */
export interface Mistake {
  truth: string;
  answer: string;
  truthId: ClassId;
  answerId: ClassId;
  images: number;
  /** All test pictures of the class. */
  support: number;
}

/** The pairs of classes that are confused most often, the commonest first. */
export function commonMistakes({ confusion, perClass }: Evaluation, most: number): Mistake[] {
  return confusion
    .flatMap((row, truth) => row.map((images, answer) => ({ truth, answer, images })))
    .filter(({ truth, answer, images }) => truth !== answer && images > 0)
    .sort((a, b) => b.images - a.images)
    .slice(0, most)
    .map(({ truth, answer, images }) => ({
      truth: CLASSES[truth]!.name,
      answer: CLASSES[answer]!.name,
      truthId: CLASSES[truth]!.id,
      answerId: CLASSES[answer]!.id,
      images,
      support: perClass[CLASSES[truth]!.id].support,
    }));
}
