import { type DataFile, type DataFileSource, loadDataFile } from './data-file';
import { dataSource, MissingError } from './data-source';

/** Images of 28×28 grey levels with the label of each. */
export interface LabelledImages {
  /** `count * 784` values, image by image, row by row; 0 = background. */
  images: Uint8Array;
  /** `count` positions in `CLASSES`. */
  labels: Uint8Array;
  count: number;
}

/** The data set of Xiao, Rasul and Vollgraf 2017. */
export interface FashionMnist {
  train: LabelledImages;
  test: LabelledImages;
  checksums: { file: string; sha256: string }[];
}

/** The four files of https://github.com/zalandoresearch/fashion-mnist, as their authors published them. */
const FILES = {
  trainImages: {
    name: 'train-images-idx3-ubyte.gz',
    size: 26_421_880,
    sha256: '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
    shape: [60_000, 28, 28],
  },
  trainLabels: {
    name: 'train-labels-idx1-ubyte.gz',
    size: 29_515,
    sha256: 'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
    shape: [60_000],
  },
  testImages: {
    name: 't10k-images-idx3-ubyte.gz',
    size: 4_422_102,
    sha256: '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
    shape: [10_000, 28, 28],
  },
  testLabels: {
    name: 't10k-labels-idx1-ubyte.gz',
    size: 5_148,
    sha256: '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
    shape: [10_000],
  },
} as const satisfies Record<string, DataFile>;

/** The authors' repository, the authors' own server, and the copy that Keras uses. */
const MIRRORS = [
  'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
  'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
  'https://storage.googleapis.com/tensorflow/tf-keras-datasets/',
];

/** `FASHION_MNIST_DIR` where it is set, else the cache, filled from the mirrors. */
function usualSource(): DataFileSource {
  return { ...dataSource('FASHION_MNIST_DIR', 'fashion-mnist'), mirrors: MIRRORS };
}

/**
 * Loads the data set, downloading what is not there yet. Every file is verified each time.
 * @throws {DataError} when a file is missing or damaged and cannot be downloaded
 */
export async function loadFashionMnist(source = usualSource()): Promise<FashionMnist> {
  return {
    test: await loadImages(FILES.testImages, FILES.testLabels, source),
    train: await loadImages(FILES.trainImages, FILES.trainLabels, source),
    checksums: Object.values(FILES).map(({ name, sha256 }) => ({ file: name, sha256 })),
  };
}

/** The folder in which the files are looked for. */
export function dataFolder({ folder, cache } = usualSource()): string {
  return folder ?? cache;
}

/**
 * Loads the test images if they are on this machine; downloads nothing.
 * @returns nothing when a file is missing
 * @throws {DataError} when a file is damaged
 */
export async function findTestImages(source = usualSource()): Promise<LabelledImages | undefined> {
  const here = { ...source, folder: dataFolder(source) };
  try {
    return await loadImages(FILES.testImages, FILES.testLabels, here);
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
}

async function loadImages(
  imageFile: DataFile,
  labelFile: DataFile,
  source: DataFileSource,
): Promise<LabelledImages> {
  const labels = await loadDataFile(labelFile, source);
  const images = await loadDataFile(imageFile, source);
  return { images, labels, count: labels.length };
}
