import { createHash } from 'node:crypto';
import { startMeter } from './meter';
import { originName } from './origin-name';
import { groupOriginals } from './photo-groups';
import { firstAlike, photoLooks } from './photo-looks';

/** What photographs are used for. */
export const SPLITS = ['train', 'validation', 'test'] as const;

export type Split = (typeof SPLITS)[number];

/** The part of each photograph of a list. */
export type PartOf = (file: string) => Split;

/**
 * Splits photographs so that no two of one origin fall into different parts: neither a photograph
 * and its thumbnail, nor its copies in other sizes and formats, nor views of one product that share
 * a name, nor what looks the same. All of an origin go where its shortest name goes by `splitOf`.
 */
export async function splitPhotos(files: readonly string[]): Promise<PartOf> {
  const meter = startMeter('Comparing photographs', files.length, String);
  const looks = await photoLooks(files, meter.update).finally(meter.stop);
  const originals = groupOriginals(files, firstAlike(looks));
  const parts = new Map(files.map((file, index) => [file, splitOf(originals[index]!)]));
  return (file) => parts.get(file) ?? splitOf(file);
}

/**
 * Which part a photograph belongs to by its name: 70 % train, 15 % validation, 15 % test, by a hash
 * of the name of its original (`originName`). So it stays in its part for ever: when others come and
 * go, when it is moved, and when two sources have it under one name.
 *
 * What names do not tell, `splitPhotos` sees where two photographs look the same. Nobody sees that two
 * different photographs under different names show one garment: figures on test are then a little
 * too good. The catalogue shows each product once; of people's own clothes there may be a few. A
 * figure for a shop never seen needs its whole source left out of training.
 */
export function splitOf(file: string): Split {
  const share = createHash('sha256').update(originName(file)).digest().readUInt32BE() / 2 ** 32;
  if (share < 0.7) return 'train';
  return share < 0.85 ? 'validation' : 'test';
}
