import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { colourOf, makeColourInput } from '../model/colour-input';
import { enlarge } from '../model/enlarge';
import { INPUT_SIZE } from '../model/input';
import { INPUT_SIDE } from '../model/input-side';
import { NONE_LABEL, OUTPUT_IDS } from '../model/taxonomy';
import { augmentPhoto } from './augment-photo';
import type { RgbPhoto } from './background';
import { cacheFolder } from './cache';
import { DataError } from './data-error';
import { DecodeError, decodeImage } from './decode';
import type { FashionMnist, LabelledImages } from './fashion-mnist';
import type { FeaturePool } from './feature-examples';
import { type FeatureFile, fillFeatureFile, readFeatures } from './feature-file';
import { FROZEN_SIZE, loadFrozenLayers } from './frozen-layers';
import { startMeter } from './meter';
import { MOBILENET_SHAPE, MOBILENET_SIDE } from './networks/mobilenet';
import type { LabelledInputs } from './photo-inputs';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { fashionPool } from './pools';
import { seededRandom } from './random';
import { readImage } from './read-image';
import type { MobilenetRecipe } from './recipes';
import { onSharedMemory } from './shared-memory';
import { readSmallPhoto } from './small-photo';
import { sourceOfPhoto } from './source-of-photo';
import { unseenBy } from './source-split';
import { sourceInputs, type TrainingData } from './training-data';
import { TRUNK_SOURCE } from './trunk';

/** Raise this when what is made of a picture changes: what was kept before is then made anew. */
const FORMAT = 1;

/** Seed of the augmented views: they are made once, whatever seed a run has. */
const VIEWS_SEED = 1;

/** Longest side of augmented photographs, in pixels: above what the network looks at. */
const PICTURE_SIDE = 160;

/** Longest side of the photographs that those are made of. */
const SMALL_SIDE = 224;

/** Photographs that are kept in memory until all their views are made. */
const SMALL_PHOTOS = 64;

/** Photographs of other things that may stand behind a garment. */
const SCENES = 100;

type Frozen = (inputs: readonly Uint8Array[]) => Promise<Uint16Array>;

/**
 * Everything that MobileNetV2 is trained, validated and tested on. What its frozen layers give of
 * the pictures is computed once and kept in the cache; a run that was stopped goes on there.
 * @throws {DataError} when there is nothing to choose the epoch by
 * @throws the signal's reason once it is aborted
 */
export async function mobilenetData(
  fashion: FashionMnist,
  sources: readonly PhotoSource[],
  recipe: MobilenetRecipe,
  signal: AbortSignal,
): Promise<TrainingData> {
  checkValidation(sources);
  const frozen = await loadFrozenLayers();
  const train = sources.flatMap(({ name, train }) =>
    train.map((photo) => ({ ...photo, folder: name })),
  );
  const photos = await photoFeatures(train, recipe, frozen, signal);
  const images = await fashionFeatures(fashion.train, frozen, signal);

  const validation = [];
  const photoValidation = await sourceInputs(sources, 'validation', MOBILENET_SHAPE, signal);
  for (const inputs of photoValidation) {
    const features = await inputFeatures(inputs, frozen, signal);
    validation.push({ ...inputs, photographs: true, features });
  }
  return {
    pools: { fashion: fashionPool(fashion.train), features: { photos, fashion: images } },
    validation,
    test: fashion.test,
    photoTests: await sourceInputs(sources, 'test', MOBILENET_SHAPE, signal),
    photoValidation,
    isUnseen: unseenBy(sources),
  };
}

/** Says so where epoch and thresholds can be chosen by no source that is not trained on. */
function checkValidation(sources: readonly PhotoSource[]): void {
  const sourcesOf = (part: 'train' | 'validation') =>
    sources.flatMap(({ name, [part]: photos }) =>
      photos.map(({ file }) => sourceOfPhoto(file, name)),
    );
  const [trained, held] = [new Set(sourcesOf('train')), sourcesOf('validation')];
  if (held.length === 0) {
    throw new DataError(
      'There is no photograph to choose the epoch and the thresholds by that the network does not ' +
        'learn from. Name more photographs with --photos: best those of many sources, whose files ' +
        'begin with the name of their source and "--".',
    );
  }
  if (held.every((source) => trained.has(source))) {
    console.log(
      'There is no source to choose the epoch and the thresholds by that is not trained on. 15 % of ' +
        'the photographs of each are kept from training for that: they do not tell how sure to be ' +
        'in a shop never seen.',
    );
  }
}

/** Of each photograph the picture as it is, then augmented ones. */
async function photoFeatures(
  photos: readonly (LabelledPhoto & { folder: string })[],
  recipe: MobilenetRecipe,
  frozen: Frozen,
  signal: AbortSignal,
): Promise<FeaturePool> {
  const { views } = recipe;
  const others = photos.filter(({ truth }) => truth === OUTPUT_IDS[NONE_LABEL]);
  const scenes = await readScenes(others.slice(0, SCENES));
  const smallOf = remembered((file: string) => readSmallPhoto(file, SMALL_SIDE), SMALL_PHOTOS);
  const features = await fileOf('photographs', photos.length * views, [
    views,
    recipe.photo,
    ...(await Promise.all(photos.map(({ file }) => identityOf(file)))),
  ]);
  await fill(
    `Looking at ${photos.length} photographs, ${views} views each`,
    features,
    frozen,
    signal,
    {
      input: async (record) => {
        const { file } = photos[Math.floor(record / views)]!;
        return orNothing(file, async () =>
          record % views === 0
            ? plainInput(file)
            : augmentedInput(await smallOf(file), record, recipe, scenes),
        );
      },
    },
  );

  const reader = readFeatures(features);
  const names = [...new Set(photos.map(({ file, folder }) => sourceOfPhoto(file, folder)))];
  const labels = photos.map(({ truth }, index) =>
    reader.isThere(index * views) ? OUTPUT_IDS.indexOf(truth) : UNREADABLE,
  );
  reader.close();
  return {
    features,
    views,
    labels: onSharedMemory(Uint8Array, labels),
    sources: onSharedMemory(
      Uint16Array,
      photos.map(({ file, folder }) => names.indexOf(sourceOfPhoto(file, folder))),
    ),
  };
}

/** The label of a photograph that cannot be read: no class, so that it is never drawn. */
const UNREADABLE = 255;

async function plainInput(file: string): Promise<Uint8Array> {
  return makeColourInput(await decodeImage(await readImage(file)), MOBILENET_SIDE);
}

function augmentedInput(
  small: RgbPhoto,
  record: number,
  { photo }: MobilenetRecipe,
  scenes: readonly RgbPhoto[],
): Uint8Array {
  const random = seededRandom(VIEWS_SEED, 'view', record);
  const scene = () => scenes[random.int(0, scenes.length - 1)] ?? small;
  return makeColourInput(augmentPhoto(small, scene, photo, random, PICTURE_SIDE), MOBILENET_SIDE);
}

/** Keeps what was asked for last: the views of one photograph are made one after another. */
function remembered<Result>(
  make: (key: string) => Promise<Result>,
  most: number,
): (key: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const made = make(key);
    known.set(key, made);
    if (known.size > most) known.delete(known.keys().next().value!);
    return made;
  };
}

/** Nothing for a photograph that cannot be read; says why, once. */
async function orNothing(
  file: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    console.error(`${file} is left out. ${error.message}`);
    return undefined;
  }
}

async function readScenes(photos: readonly LabelledPhoto[]): Promise<RgbPhoto[]> {
  const read = photos.map(({ file }) => readSmallPhoto(file, SMALL_SIDE).catch(() => undefined));
  return (await Promise.all(read)).filter((photo) => photo !== undefined);
}

/** Of each image of Fashion-MNIST the image as it is and its mirror image. */
async function fashionFeatures(
  { images, labels, count }: LabelledImages,
  frozen: Frozen,
  signal: AbortSignal,
): Promise<FeaturePool> {
  const views = 2;
  const digest = createHash('sha256').update(images).digest('hex');
  const features = await fileOf('fashion-mnist', count * views, [views, digest]);
  await fill('Looking at Fashion-MNIST, also mirrored', features, frozen, signal, {
    input: async (record) => {
      const index = Math.floor(record / views);
      const image = images.subarray(index * INPUT_SIZE, (index + 1) * INPUT_SIZE);
      return colourOf(enlarge(record % views === 0 ? image : mirrored(image), MOBILENET_SIDE));
    },
  });
  return {
    features,
    views,
    labels: onSharedMemory(Uint8Array, labels),
    sources: onSharedMemory(Uint16Array, new Uint16Array(count)),
  };
}

function mirrored(image: Uint8Array): Uint8Array {
  return image.map((_, at) => {
    const column = at % INPUT_SIDE;
    return image[at - column + INPUT_SIDE - 1 - column]!;
  });
}

/** What frozen layers give of inputs that are there already. */
async function inputFeatures(
  { inputs, count }: LabelledInputs,
  frozen: Frozen,
  signal: AbortSignal,
): Promise<FeatureFile> {
  const size = inputs.length / count;
  const digest = createHash('sha256').update(inputs).digest('hex');
  const features = await fileOf('validation', count, [digest]);
  await fillFeatureFile(features, {
    input: async (index) => inputs.subarray(index * size, (index + 1) * size),
    features: frozen,
    signal,
  });
  return features;
}

/** The file's name tells what is in it, so that nothing else is ever taken for it. */
async function fileOf(name: string, count: number, parts: unknown[]): Promise<FeatureFile> {
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, TRUNK_SOURCE.sha256, MOBILENET_SIDE, FROZEN_SIZE, parts]))
    .digest('hex');
  const file = path.join(cacheFolder('features'), `${name}-${key.slice(0, 16)}.f16`);
  return { file, size: FROZEN_SIZE, count };
}

/** Changes whenever the file does. */
async function identityOf(file: string): Promise<unknown[]> {
  const { size, mtimeMs } = (await stat(file).catch(() => undefined)) ?? {};
  return [path.resolve(file), size, mtimeMs];
}

async function fill(
  label: string,
  file: FeatureFile,
  features: Frozen,
  signal: AbortSignal,
  { input }: { input: (record: number) => Promise<Uint8Array | undefined> },
): Promise<void> {
  const meter = startMeter(label, file.count, String);
  await fillFeatureFile(file, { input, features, onProgress: meter.update, signal }).finally(
    meter.stop,
  );
}
