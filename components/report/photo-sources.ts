import type { PhotoSource, Report } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';

/** Photographs of a class from which on it is learned from them, rather than from Fashion-MNIST. */
const ENOUGH = 100;

/** Whether the source was kept out of training altogether. */
export function isNeverTrainedOn({ counts }: PhotoSource): boolean {
  return Object.values(counts.train).every((photographs) => photographs === 0);
}

/** The source that says most of a shop never seen: garments, and none of them trained on. */
export function sourceNeverSeen({ photos = [] }: Report): PhotoSource | undefined {
  return photos.filter(isNeverTrainedOn).find(({ test }) => test.evaluation.n > 0);
}

/** The classes that there are few photographs of to learn from, with their number. */
export function rareClasses({ photos = [] }: Report): { name: string; photographs: number }[] {
  if (photos.every(isNeverTrainedOn)) return [];
  return CLASSES.map(({ id, name }) => ({
    name,
    photographs: photos.reduce((sum, { counts }) => sum + counts.train[id], 0),
  })).filter(({ photographs }) => photographs < ENOUGH);
}
