import path from 'node:path';
import { checkDistinct } from './check-distinct';
import { loadClothingPhotos } from './clothing-dataset';
import { DataError } from './data-error';
import { CLOTHING, heldBackName, type PhotoSource } from './photo-sources';
import { listLabelledPhotos, photoFolders } from './photos';
import { comparePhotos, splitBySource, withoutLeaks } from './source-split';
import type { TrainOptions } from './train-options';

/**
 * Lists the photographs that MobileNetV2 is trained, validated and tested on: clothing-dataset, then
 * each folder under its own name, split by source, so that none is on two sides.
 *
 * A photograph of clothing-dataset that a folder has too, under its name, is left to that folder. Of
 * a clothing-dataset that is held back, only what this project labelled by hand is trained on; the
 * rest becomes a source with nothing but a test part.
 * @throws {DataError} when a folder has no class folders, two have one name, or there is no source of
 *   a name that is to be held back
 */
export async function mobilenetSources({
  photos,
  holdBack,
}: Pick<TrainOptions, 'photos' | 'holdBack'>): Promise<PhotoSource[]> {
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
  const sources = [
    held,
    ...listed.map((source) => splitBySource(source.name, source.photos, originalOf)),
  ];
  return withoutLeaks(sources, lookOf).filter(
    ({ train, validation, test }) => train.length + validation.length + test.length > 0,
  );
}
