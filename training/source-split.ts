import { createHash } from 'node:crypto';
import { HELD_BACK_ENDING } from '../model/report';
import { startMeter } from './meter';
import { groupOriginals } from './photo-groups';
import { firstAlike, photoLooks } from './photo-looks';
import type { PhotoSource } from './photo-sources';
import { type Split, splitOf } from './photo-split';
import type { LabelledPhoto } from './photos';
import { sourceOfPhoto } from './source-of-photo';

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
 * Splits a folder of many sources so that no source falls into two parts. A folder of one source
 * keeps 15 % of its photographs for testing (`splitOf`), and all others are trained on: they say
 * nothing of sources never seen, so nothing is chosen by them.
 * @param originalOf the name of the photograph that one is a copy or another view of
 */
export function splitBySource(
  name: string,
  photos: readonly LabelledPhoto[],
  originalOf: (photo: LabelledPhoto) => string = ({ file }) => file,
): PhotoSource {
  const isOneSource = photos.every(({ file }) => sourceOfPhoto(file, name) === name);
  const partOf = (photo: LabelledPhoto): Split => {
    if (!isOneSource) return partOfSource(sourceOfPhoto(photo.file, name));
    return splitOf(originalOf(photo)) === 'test' ? 'test' : 'train';
  };
  const part = (wanted: Split) => photos.filter((photo) => partOf(photo) === wanted);
  return { name, train: part('train'), validation: part('validation'), test: part('test') };
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
  lookOf: (photo: LabelledPhoto) => string,
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
