import path from 'node:path';
import { HELD_BACK_ENDING } from '../model/report';
import { checkDistinct } from './check-distinct';
import { loadClothingPhotos } from './clothing-dataset';
import { DataError } from './data-error';
import { type LabelledPhoto, listLabelledPhotos, photoFolders } from './photos';
import { comparePhotos, splitFolders, withoutLeaks } from './source-split';

/** Photographs of one folder, and what each is used for. */
export interface PhotoSource {
  name: string;
  train: LabelledPhoto[];
  validation: LabelledPhoto[];
  test: LabelledPhoto[];
}

/** The name of the source that is downloaded. */
export const CLOTHING = 'clothing-dataset';

/** The name of what is held back of a source. */
export function heldBackName(source: string): string {
  return `${source}${HELD_BACK_ENDING}`;
}

export interface PhotoSourceOptions {
  /** Absolute paths of folders with class folders, or with folders that have class folders. */
  photos: readonly string[];
  /** Names of sources of which only what this project labelled by hand is trained on. */
  holdBack: readonly string[];
  /** Names of sources that the network has learned from before. */
  known?: readonly string[] | undefined;
}

/**
 * Lists the photographs that a network is trained, validated and tested on: clothing-dataset, then
 * each folder under its own name, split by source, so that none is on two sides.
 *
 * A photograph of clothing-dataset that a folder has too, under its name, is left to that folder. Of
 * a clothing-dataset that is held back, only what this project labelled by hand is trained on; the
 * rest becomes a source with nothing but a test part.
 * @throws {DataError} when a folder has no class folders, two have one name, or there is no source
 *   of a name that is to be held back
 */
export async function listPhotoSources({
  photos,
  holdBack,
  known,
}: PhotoSourceOptions): Promise<PhotoSource[]> {
  const unknown = holdBack.find((name) => name !== CLOTHING);
  if (unknown !== undefined) {
    throw new DataError(`Only ${CLOTHING} can be held back, not ${unknown}.`);
  }
  const paths = (await Promise.all(photos.map(photoFolders))).flat();
  const named = await Promise.all(
    paths.map(async (folder) => ({
      name: path.basename(folder),
      photos: await listLabelledPhotos(folder),
    })),
  );
  checkDistinct([CLOTHING, ...named.map(({ name }) => name)]);
  const elsewhere = new Set(
    named.flatMap((source) => source.photos.map(({ file }) => path.basename(file))),
  );
  const clothing = (await loadClothingPhotos()).filter(
    ({ file }) => !elsewhere.has(path.basename(file)),
  );
  const isHeld = holdBack.includes(CLOTHING);
  const own = clothing.filter(({ byHand }) => byHand || !isHeld);
  const rest = clothing.filter((photo) => !own.includes(photo));
  const listed = [{ name: CLOTHING, photos: own }, ...named];
  const { originalOf, lookOf } = await comparePhotos([
    ...listed.flatMap((source) => source.photos),
    ...rest,
  ]);
  const held = { name: heldBackName(CLOTHING), train: [], validation: [], test: rest };
  const sources = [held, ...splitFolders(listed, originalOf, known)];
  return withoutLeaks(sources, lookOf).filter(
    ({ train, validation, test }) => train.length + validation.length + test.length > 0,
  );
}
