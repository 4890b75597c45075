import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Archive, unpackClothingArchive } from './clothing-dataset-archive';
import { clothingLabels } from './clothing-labels';
import { DataError } from './data-error';
import { type DataSource, dataSource, loadData, MissingError, REMEDY } from './data-source';
import { diskProblem, isDiskProblem } from './disk-problem';
import { isGenuine } from './download';
import { formatBytes } from './format-bytes';
import { gitTreeHash } from './git-tree';
import { startMeter } from './meter';
import { type LabelledPhoto, listPhotos } from './photos';
import { describeFailure } from './receive';

/** A photograph of the data set. */
export interface ClothingPhoto extends LabelledPhoto {
  /** Whether somebody of this project looked at it, and not only its owner. */
  byHand: boolean;
}

/** One state of the data set. */
export interface ClothingRelease {
  archive: Archive;
  /** SHA-256 of `images.csv`. */
  labelsSha256: string;
  /** Git's hash of `images/`. */
  imagesTree: string;
  /** Files in `images/`. */
  imageCount: number;
}

/** 5,403 photographs that people took of their own clothes (Grigorev 2020), in the public domain (CC0). */
export const CLOTHING_RELEASE: ClothingRelease = {
  archive: {
    url: 'https://codeload.github.com/alexeygrigorev/clothing-dataset/tar.gz/7ed86a9cc56763b6acb35e41cb35184e43a5d218',
    size: 165_560_320,
  },
  labelsSha256: '35f08c1442351037b262cc7398368c9cacfb6d8e6a013780f7f2211ab856cb34',
  imagesTree: 'ed3fd29ec92722068e86e904876fa756585ef66a',
  imageCount: 5756,
};

/** The data files that decide what the downloaded photographs are, for reports. */
export const CLOTHING_FILES = [
  { file: 'clothing-dataset/images.csv', sha256: CLOTHING_RELEASE.labelsSha256 },
];

const HAND_LABELS = path.join(import.meta.dirname, 'clothing-labels.csv');

/**
 * Lists the data set's photographs that show one of the ten classes or are known to show none,
 * downloading it when it is not there yet. Everything is verified each time.
 * @param source `CLOTHING_DATASET_DIR` where it is set, else the cache
 * @throws {DataError} when a file is missing or damaged and cannot be downloaded
 */
export async function loadClothingPhotos(
  source = dataSource('CLOTHING_DATASET_DIR', 'clothing-dataset'),
  release = CLOTHING_RELEASE,
  handLabels = HAND_LABELS,
): Promise<ClothingPhoto[]> {
  const { folder, csv } = await loadData(source, {
    read: (folder) => readVerified(folder, release, source),
    discard: () => rm(source.cache, { recursive: true }),
    download: () => downloadDataset(release, source),
  });
  const handCsv = existsSync(handLabels) ? await readFile(handLabels, 'utf8') : '';
  return clothingLabels(csv, handCsv).map(({ image, ...label }) => ({
    file: path.join(folder, 'images', `${image}.jpg`),
    ...label,
  }));
}

async function readVerified(
  folder: string,
  { labelsSha256, imagesTree, imageCount }: ClothingRelease,
  { variable }: DataSource,
): Promise<{ folder: string; csv: string }> {
  const missing = (file: string) =>
    new MissingError(
      `${file} is missing. ${variable} must name a folder with images.csv and images/ of ` +
        'https://github.com/alexeygrigorev/clothing-dataset; unset it to have them downloaded.',
    );
  const labels = path.join(folder, 'images.csv');
  const images = path.join(folder, 'images');
  if (!existsSync(labels)) throw missing(labels);
  if (!existsSync(images)) throw missing(images);
  const csv = await readFile(labels);
  if (!isGenuine(csv, { sha256: labelsSha256 })) {
    throw new DataError(`${labels} is not the official file: its SHA-256 differs. ${REMEDY}`);
  }
  const names = (await listPhotos(images)).map((file) => path.relative(images, file));
  if (names.length !== imageCount) {
    throw new DataError(
      `${images} is not the official folder: it has ${names.length} files instead of ${imageCount}. ${REMEDY}`,
    );
  }
  if ((await gitTreeHash(images, names)) !== imagesTree) {
    throw new DataError(
      `${images} is not the official folder: one of its files differs. ${REMEDY}`,
    );
  }
  return { folder, csv: csv.toString() };
}

async function downloadDataset(release: ClothingRelease, source: DataSource): Promise<void> {
  const { url, size } = release.archive;
  // Only what is whole and official gets the cache's name.
  const part = `${source.cache}.part`;
  const meter = startMeter('Downloading clothing-dataset', size, formatBytes);
  try {
    await unpackClothingArchive(release.archive, part, {
      onProgress: meter.update,
      onProblem: meter.log,
    });
    await readVerified(part, release, source);
    await rename(part, source.cache);
  } catch (error) {
    if (isDiskProblem(error)) throw diskProblem(error, source);
    const reason =
      error instanceof DataError
        ? error.message.replace(REMEDY, '').trim()
        : `${describeFailure(error)}.`;
    throw new DataError(
      `clothing-dataset could not be downloaded from ${new URL(url).host}: ${reason} ` +
        'Check the network connection and run this again. Or get the repository ' +
        `alexeygrigorev/clothing-dataset in another way and name its folder in ${source.variable}.`,
    );
  } finally {
    meter.stop();
    await rm(part, { recursive: true, force: true });
  }
}
