import { createHash } from 'node:crypto';
import { HELD_BACK_ENDING } from '../model/report';
import { startMeter } from './meter';
import { originName } from './origin-name';
import { groupOriginals } from './photo-groups';
import { firstAlike, photoLooks } from './photo-looks';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { sourceOfPhoto } from './source-of-photo';

/** What photographs are used for. */
export const SPLITS = ['train', 'validation', 'test'] as const;

export type Split = (typeof SPLITS)[number];

/**
 * Which part a source belongs to, with all its photographs: 70 % train, 15 % validation, 15 % test,
 * by a hash of its name. So it stays in its part for ever, whatever others come and go.
 */
export function partOfSource(source: string): Split {
  const share = createHash('sha256').update(source).digest().readUInt32BE() / 2 ** 32;
  if (share < 0.7) return 'train';
  return share < 0.85 ? 'validation' : 'test';
}

/**
 * Which part a photograph of a folder of one source belongs to, in the same shares, by a hash of the
 * name of its original (`originName`). So it stays in its part when others come and go, and when it is
 * moved.
 */
export function partOfPhoto(file: string): Split {
  return partOfSource(originName(file));
}

/** A folder of photographs, by its name. */
export type Folder = Pick<PhotoSource, 'name'> & { photos: readonly LabelledPhoto[] };

/**
 * Splits folders so that no source falls into two parts. A folder of one source keeps 15 % of its
 * photographs for testing, and all others are trained on: they say nothing of sources never seen, so
 * nothing is chosen by them. Only where there is no source to choose by, 15 % more of each such
 * folder are kept for that.
 * @param originalOf the name of the photograph that one is a copy or another view of
 * @param known folders that the network has learned from before, so that nothing can be chosen by
 *   their photographs
 */
export function splitFolders(
  folders: readonly Folder[],
  originalOf: Compared['originalOf'] = ({ file }) => file,
  known: readonly string[] = [],
): PhotoSource[] {
  const splitAll = (keepsMore: boolean) =>
    folders.map(({ name, photos }): PhotoSource => {
      const isOneSource = photos.every(({ file }) => sourceOfPhoto(file, name) === name);
      const partOf = (photo: LabelledPhoto): Split => {
        if (!isOneSource) return partOfSource(sourceOfPhoto(photo.file, name));
        const part = partOfPhoto(originalOf(photo));
        const isKept = keepsMore && !known.includes(name);
        return part === 'validation' && !isKept ? 'train' : part;
      };
      const part = (wanted: Split) => photos.filter((photo) => partOf(photo) === wanted);
      return { name, train: part('train'), validation: part('validation'), test: part('test') };
    });
  const sources = splitAll(false);
  return sources.some(({ validation }) => validation.length > 0) ? sources : splitAll(true);
}

/** The parts in the order in which they claim a photograph that is in several. */
const CLAIMS: readonly Split[] = ['test', 'validation', 'train'];

/**
 * Leaves out of training and validation what looks like a photograph of a part that is kept farther
 * away: shops show the same pictures of the same makers.
 * @param lookOf the same for photographs that look the same
 */
export function withoutLeaks(
  sources: readonly PhotoSource[],
  lookOf: Compared['lookOf'],
): PhotoSource[] {
  const claimed = new Map<string, Split>();
  for (const split of CLAIMS) {
    for (const photo of sources.flatMap((source) => source[split])) {
      const look = lookOf(photo);
      if (!claimed.has(look)) claimed.set(look, split);
    }
  }
  const kept = (source: PhotoSource, split: Split) =>
    source[split].filter((photo) => claimed.get(lookOf(photo)) === split);
  return sources.map((source) => ({
    name: source.name,
    train: kept(source, 'train'),
    validation: kept(source, 'validation'),
    test: kept(source, 'test'),
  }));
}

/**
 * Which sources were not trained on. What is held back of one is none of them: others of its origin
 * were.
 */
export function unseenBy(sources: readonly PhotoSource[]): (source: string) => boolean {
  const trained = new Set(
    sources.flatMap(({ name, train }) => train.map(({ file }) => sourceOfPhoto(file, name))),
  );
  return (source) => !trained.has(source) && !source.endsWith(HELD_BACK_ENDING);
}

/** Which photographs are of one origin, by name or look, and which look the same. */
export interface Compared {
  originalOf(photo: LabelledPhoto): string;
  lookOf(photo: LabelledPhoto): string;
}

/** Looks at photographs from afar, and at their names. */
export async function comparePhotos(photos: readonly LabelledPhoto[]): Promise<Compared> {
  const files = photos.map(({ file }) => file);
  const meter = startMeter('Comparing photographs', files.length, String);
  const first = firstAlike(await photoLooks(files, meter.update).finally(meter.stop));
  const originals = groupOriginals(files, first);
  const places = new Map(files.map((file, index) => [file, index]));
  return {
    originalOf: ({ file }) => originals[places.get(file)!]!,
    // By name as well, all pictures of two shops would be one where they share one picture.
    lookOf: ({ file }) => files[first[places.get(file)!]!]!,
  };
}
