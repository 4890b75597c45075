import path from 'node:path';
import { HELD_BACK_ENDING } from '../model/report';
import { checkDistinct } from './check-distinct';
import { DataError } from './data-error';
import { type PartOf, splitPhotos } from './photo-split';
import { type LabelledPhoto, listLabelledPhotos, photoFolders } from './photos';

/** Photographs of one origin, and what each is used for. */
export interface PhotoSource {
  name: string;
  train: LabelledPhoto[];
  validation: LabelledPhoto[];
  test: LabelledPhoto[];
}

export interface PhotoSourceOptions {
  /** The photographs of clothing-dataset. */
  clothing: readonly (LabelledPhoto & { byHand: boolean })[];
  /** Absolute paths of folders with class folders, or with folders that have class folders. */
  folders: readonly string[];
  /**
   * Names of sources that are not trained on and not tuned on, so that they tell how the network
   * does on photographs that somebody keeps for judging it. What this project labelled by hand
   * nobody else can judge by: those photographs are used all the same.
   */
  holdBack?: readonly string[];
  /** Photographs that are never trained on; where clothing-dataset has them too, it loses them. */
  unseen?: readonly LabelledPhoto[];
}

/** The name of the source that is downloaded. */
export const CLOTHING = 'clothing-dataset';

/** The name of what is held back of a source. */
export function heldBackName(source: string): string {
  return `${source}${HELD_BACK_ENDING}`;
}

/**
 * Lists the photographs of a training run: clothing-dataset, then each folder under its own name.
 *
 * A photograph of clothing-dataset that a folder has too, under its name, is left to that folder:
 * it is not trained on twice, nor at all where the folder never is. Among folders equal names say
 * nothing, since shops and cameras all count from 1; there too, the split keeps a photograph from
 * being trained on under one source and tested under another: by its name, and by what it looks like.
 *
 * Of a source that is held back, all photographs that were not labelled by hand become a source of
 * their own (`heldBackName`), which has nothing but a test part.
 * @throws {DataError} when a folder has no class folders, two sources have one name, or there is no
 *   source of a name that is to be held back
 */
export async function listPhotoSources({
  clothing,
  folders,
  holdBack = [],
  unseen = [],
}: PhotoSourceOptions): Promise<PhotoSource[]> {
  const expanded = (await Promise.all(folders.map(photoFolders))).flat();
  const named = await Promise.all(
    expanded.map(async (folder) => ({
      name: path.basename(folder),
      photos: await listLabelledPhotos(folder),
    })),
  );
  const elsewhere = new Set([...named.flatMap(({ photos }) => photos), ...unseen].map(nameOf));
  const rest = clothing.filter((photo) => !elsewhere.has(nameOf(photo)));
  const sources = [{ name: CLOTHING, photos: rest }, ...named];
  checkNames(
    sources.map(({ name }) => name),
    holdBack,
  );
  const files = sources.flatMap(({ photos }) => photos.map(({ file }) => file));
  const partOf = await splitPhotos(files);
  return sources
    .flatMap(({ name, photos }) =>
      holdBack.includes(name) ? apart(name, photos, partOf) : split(name, photos, partOf),
    )
    .filter(({ train, validation, test }) => train.length + validation.length + test.length > 0);
}

function nameOf({ file }: LabelledPhoto): string {
  return path.basename(file);
}

function checkNames(names: readonly string[], holdBack: readonly string[]): void {
  checkDistinct(names);
  const unknown = holdBack.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new DataError(
      `There is no source of photographs ${unknown} to hold back. There are: ${names.join(', ')}.`,
    );
  }
}

function split(name: string, photos: readonly LabelledPhoto[], partOf: PartOf): PhotoSource {
  const part = (wanted: string) => photos.filter(({ file }) => partOf(file) === wanted);
  return { name, train: part('train'), validation: part('validation'), test: part('test') };
}

function apart(
  name: string,
  photos: readonly (LabelledPhoto & { byHand?: boolean })[],
  partOf: PartOf,
): PhotoSource[] {
  return [
    split(
      name,
      photos.filter(({ byHand }) => byHand),
      partOf,
    ),
    {
      name: heldBackName(name),
      train: [],
      validation: [],
      test: photos.filter(({ byHand }) => !byHand),
    },
  ];
}
