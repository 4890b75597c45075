import { HELD_BACK_ENDING, type PhotoSource, type Report } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';
import { count } from '../figures';

type Photos = Pick<Report, 'photos'>;

/** Photographs of a class from which on it is learned from them, rather than from Fashion-MNIST. */
const ENOUGH = 100;

/** Whether the source was kept out of training altogether. */
export function isNeverTrainedOn({ counts }: PhotoSource): boolean {
  return Object.values(counts.train).every((photographs) => photographs === 0);
}

/** Whether what is tested of a folder is of other sources than what is trained on of it. */
export function isSplitBySource(
  { counts }: PhotoSource,
  { unseen }: Pick<Report, 'unseen'>,
): boolean {
  const has = (part: 'train' | 'validation') =>
    Object.values(counts[part]).some((number) => number > 0);
  return unseen !== undefined && has('train') && has('validation');
}

/** In a few words what a reader of a source's figures must know; nothing where it was trained on. */
export function trainingNote(
  source: PhotoSource,
  report: Pick<Report, 'photos' | 'unseen'>,
): string | undefined {
  if (isSplitBySource(source, report)) return 'other sources of its folder trained on';
  if (!isNeverTrainedOn(source)) return undefined;
  return isOfKnownOrigin(source, report) ? 'others of its origin trained on' : 'never trained on';
}

/**
 * The source that says most of a shop never seen: none of its origin trained on, and of such
 * sources the one with most garments.
 */
export function sourceNeverSeen(report: Photos): PhotoSource | undefined {
  return (report.photos ?? [])
    .filter((source) => isNeverTrainedOn(source) && !isOfKnownOrigin(source, report))
    .filter(({ test }) => test.evaluation.n > 0)
    .sort((a, b) => b.test.evaluation.n - a.test.evaluation.n)[0];
}

/** What stands for a shop never seen, in a report with unseen sources and in one without. */
export function unseenOf(report: Pick<Report, 'photos' | 'unseen'>) {
  const figures = report.unseen?.untouched ?? report.unseen?.all;
  if (figures) {
    const { sources, accuracy, falseTags } = figures;
    return { where: count(sources, 'source'), accuracy: accuracy.mean, falseTags };
  }
  const source = sourceNeverSeen(report);
  if (!source) return undefined;
  const { evaluation, falseTags } = source.test;
  return { where: source.name, accuracy: evaluation.accuracy, falseTags };
}

/** Whether photographs of its origin were trained on; of a network that learned from none, no. */
function isOfKnownOrigin(source: PhotoSource, { photos = [] }: Photos): boolean {
  return isHeldBack(source) && !photos.every(isNeverTrainedOn);
}

function isHeldBack({ name }: PhotoSource): boolean {
  return name.endsWith(HELD_BACK_ENDING);
}

/** The classes that there are few photographs of to learn from, with their number. */
export function rareClasses({ photos = [] }: Report): { name: string; photographs: number }[] {
  if (photos.every(isNeverTrainedOn)) return [];
  return CLASSES.map(({ id, name }) => ({
    name,
    photographs: photos.reduce((sum, { counts }) => sum + counts.train[id], 0),
  })).filter(({ photographs }) => photographs < ENOUGH);
}
