import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { DEFAULT_NETWORK, NETWORKS } from '../model/network-names';
import { startNetwork } from './classify-inputs';
import { describeCorrections, measureEach } from './describe-corrections';
import { describeImages, describePhotos } from './describe-evaluation';
import { describePageMix, measurePages } from './describe-page-mix';
import { answerPhotos, evaluateImages } from './evaluate-images';
import { evaluationJson } from './evaluation-json';
import { dataFolder, findTestImages } from './fashion-mnist';
import type { SourcedPhoto } from './measure-corrections';
import { startMeter } from './meter';
import { measureSets } from './photo-figures';
import { photoInputs } from './photo-inputs';
import { type LabelledPhoto, listLabelledPhotos, photoFolders } from './photos';
import { sourceOfPhoto } from './source-of-photo';
import { comparePhotos, SPLITS, type Split, splitFolders, withoutLeaks } from './source-split';

const USAGE = `Measures a network on the test images of Fashion-MNIST and on photographs.

npm run evaluate -- [options]

  --network NAME   ${NETWORKS.join(' or ')} (default ${DEFAULT_NETWORK})
  --photos DIR     photographs, in one folder per class and one named none for other things; or in
                   that one alone, and then they are told from the garments of the other --photos;
                   may be given several times, or name a folder of such folders
  --part NAME      only the photographs that npm run train would use as train, validation or test,
                   given the same --photos: a network knows those that it was trained on by heart
  --corrections K  also what K corrections in each shop are worth, for each number from 1 on that is
                   given: a photograph's shop is the part of its name before --, else its folder
  --by-page        also what it is worth that the photographs of one shop count for each other, as on
                   a page; a shop is told as for --corrections
  --json FILE      writes the figures to FILE too, for other programs
  --help           this text

The test images are looked for in the folder that FASHION_MNIST_DIR names, else where npm run train
keeps them; nothing is downloaded.`;

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string', default: DEFAULT_NETWORK },
      photos: { type: 'string', multiple: true, default: [] },
      part: { type: 'string' },
      corrections: { type: 'string', multiple: true, default: [] },
      'by-page': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const part = SPLITS.find((split) => split === values.part);
  if (values.part !== undefined && part === undefined) {
    throw new UsageError(`There is no part "${values.part}". There are: ${SPLITS.join(', ')}.`);
  }
  const counts = values.corrections.map(readCount);
  // Whatever can be wrong with the arguments is found before the minutes of work.
  const sets = await listPhotoSets(values.photos, part);
  const jsonFile = values.json === undefined ? undefined : userPath(values.json);
  if (jsonFile !== undefined) await mkdir(path.dirname(jsonFile), { recursive: true });
  const classifier = await startNetwork(values.network);
  console.log(`Network ${values.network} on ${classifier.backend}. ${classifier.reason}\n`);

  const testImages = await findTestImages();
  const fashionMnist = testImages && (await evaluateImages(classifier, testImages));
  console.log(fashionMnist ? describeImages(fashionMnist) : noTestImages());

  const answered: { name: string; answers: SourcedPhoto[]; unreadable: number }[] = [];
  for (const { name, photos } of sets) {
    const meter = startMeter(`Reading ${name}`, photos.length, String);
    const inputs = await photoInputs(photos, classifier.inputShape, {
      onProgress: meter.update,
      onProblem: meter.log,
    }).finally(meter.stop);
    const answers = (await answerPhotos(classifier, inputs)).map((answer, at) => ({
      ...answer,
      source: sourceOfPhoto(inputs.files[at]!, name),
    }));
    answered.push({ name, answers, unreadable: photos.length - inputs.count });
  }

  const measured = measureSets(classifier, answered);
  measured.forEach((set, index) => {
    console.log(describePhotos(set, classifier, answered[index]!.unreadable));
  });

  const photos = answered.flatMap(({ answers }) => answers);
  const pages = values['by-page'] ? measurePages(photos, classifier.settings) : [];
  if (pages.length > 0) console.log(describePageMix(pages));
  const corrections = measureEach(photos, classifier.settings, counts);
  if (corrections.length > 0) console.log(describeCorrections(corrections));

  if (jsonFile !== undefined) {
    const json = evaluationJson(fashionMnist, measured, corrections, pages);
    await writeFile(jsonFile, `${JSON.stringify(json, null, 2)}\n`);
    console.log(`Written to ${jsonFile}`);
  }
  if (!fashionMnist && measured.length === 0) {
    throw new Error('Nothing was measured. Name a folder of photographs with --photos DIR.');
  }
});

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--corrections takes a whole number from 1 on, not "${text}".`);
}

function noTestImages(): string {
  return `Fashion-MNIST: the test images are not in ${dataFolder()} and are left out.
npm run train downloads them; or name their folder in FASHION_MNIST_DIR.
`;
}

interface PhotoSet {
  /** The folder's name, by which its figures are told apart. */
  name: string;
  photos: LabelledPhoto[];
}

async function listPhotoSets(
  folders: readonly string[],
  part: Split | undefined,
): Promise<PhotoSet[]> {
  const expanded = (await Promise.all(folders.map(userPath).map(photoFolders))).flat();
  const sets = await Promise.all(
    expanded.map(async (folder) => ({
      name: path.basename(folder),
      photos: await listLabelledPhotos(folder),
    })),
  );
  const names = sets.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new UsageError(`Two folders have the name ${repeated}; give each a name of its own.`);
  }
  if (part === undefined) return sets;
  // All together, as for training: one may have a photograph of another.
  const { originalOf, lookOf } = await comparePhotos(sets.flatMap(({ photos }) => photos));
  const sources = withoutLeaks(splitFolders(sets, originalOf), lookOf);
  return sources.map(({ name, [part]: photos }) => ({ name, photos }));
}
