import path from 'node:path';
import { checkDistinct } from './check-distinct';
import { CLOTHING_RELEASE, loadClothingPhotos } from './clothing-dataset';
import { DataError } from './data-error';
import { listPhotoSources, type PhotoSource } from './photo-sources';
import { splitPhotos } from './photo-split';
import { listLabelledPhotos, photoFolders } from './photos';
import type { TrainOptions } from './train-options';

/** The data files that decide what the downloaded photographs are. */
export const CLOTHING_FILES = [
  { file: 'clothing-dataset/images.csv', sha256: CLOTHING_RELEASE.labelsSha256 },
];

/**
 * Lists the photographs that the convolutional network is trained, validated and tested on.
 * @throws {DataError} when a folder has no class folders, two sources have one name, or an option
 *   names a source that there is not
 */
export async function cnnSources({
  photos,
  unseen,
  without,
  holdBack,
}: Pick<TrainOptions, 'photos' | 'unseen' | 'without' | 'holdBack'>): Promise<PhotoSource[]> {
  const clothing = await loadClothingPhotos();
  const never = await unseenSources(unseen);
  const trained = await listPhotoSources({
    clothing,
    folders: photos,
    holdBack,
    unseen: never.flatMap(({ validation, test }) => [...validation, ...test]),
  });
  const names = trained.map(({ name }) => name);
  const unknown = without.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new DataError(
      `There is no source of photographs ${unknown} to leave out. There are: ${names.join(', ')}.`,
    );
  }
  checkDistinct([...names, ...never.map(({ name }) => name)]);
  return [
    ...trained.map((source) =>
      without.includes(source.name) ? { ...source, train: [], validation: [] } : source,
    ),
    ...never,
  ];
}

/** Sources that are never trained on: what others would be trained on chooses the epoch. */
async function unseenSources(folders: readonly string[]): Promise<PhotoSource[]> {
  const expanded = (await Promise.all(folders.map(photoFolders))).flat();
  return Promise.all(
    expanded.map(async (folder) => {
      const all = await listLabelledPhotos(folder);
      const partOf = await splitPhotos(all.map(({ file }) => file));
      const validation = all.filter(({ file }) => partOf(file) === 'train');
      const test = all.filter(({ file }) => partOf(file) !== 'train');
      return { name: path.basename(folder), train: [], validation, test };
    }),
  );
}
