import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import type { Evaluation } from '../model/report';
import { NONE_ID } from '../model/taxonomy';
import { startNetwork } from './classify-inputs';
import { describeEvaluation, describePhotos } from './describe-evaluation';
import { evaluateImages, evaluatePhotos, type GarmentPhoto } from './evaluate-images';
import { evaluationJson } from './evaluation-json';
import { dataFolder, findTestImages } from './fashion-mnist';
import { startMeter } from './meter';
import { DEFAULT_NETWORK } from './network-files';
import { listLabelledPhotos } from './photos';

const USAGE = `Measures a network on the test images of Fashion-MNIST and on photographs.

npm run evaluate -- [options]

  --network NAME   a folder of model/networks (default ${DEFAULT_NETWORK})
  --photos DIR     photographs, in one folder per class; may be given several times
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
      json: { type: 'string' },
    },
  });
  // Whatever can be wrong with the arguments is found before the minutes of work.
  const sets = await listPhotoSets(values.photos);
  const jsonFile = values.json === undefined ? undefined : userPath(values.json);
  if (jsonFile !== undefined) await mkdir(path.dirname(jsonFile), { recursive: true });
  const classifier = await startNetwork(values.network);
  console.log(`Network ${values.network} on ${classifier.backend}. ${classifier.reason}\n`);

  const testImages = await findTestImages();
  const fashionMnist = testImages && (await evaluateImages(classifier, testImages));
  console.log(fashionMnist ? describeEvaluation('Fashion-MNIST', fashionMnist) : noTestImages());

  const measured: { name: string; evaluation: Evaluation }[] = [];
  for (const { name, garments, none } of sets) {
    const meter = startMeter(`Reading ${name}`, garments.length, String);
    const result = await evaluatePhotos(classifier, garments, meter.update).finally(meter.stop);
    for (const { file, error } of result.failed) console.error(`${file}: ${error}`);
    console.log(describePhotos(name, result, none));
    measured.push({ name, evaluation: result.evaluation });
  }

  if (jsonFile !== undefined) {
    const json = evaluationJson(fashionMnist, measured);
    await writeFile(jsonFile, `${JSON.stringify(json, null, 2)}\n`);
    console.log(`Written to ${jsonFile}`);
  }
  if (!fashionMnist && measured.length === 0) {
    throw new Error('Nothing was measured. Name a folder of photographs with --photos DIR.');
  }
});

function noTestImages(): string {
  return `Fashion-MNIST: the test images are not in ${dataFolder()} and are left out.
npm run train downloads them; or name their folder in FASHION_MNIST_DIR.
`;
}

interface PhotoSet {
  /** The folder's name, by which its figures are told apart. */
  name: string;
  garments: GarmentPhoto[];
  /** How many show none of the ten classes. The networks so far cannot answer that: they are not measured. */
  none: number;
}

async function listPhotoSets(folders: readonly string[]): Promise<PhotoSet[]> {
  const sets = await Promise.all(folders.map(userPath).map(listPhotoSet));
  const names = sets.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new UsageError(`Two folders have the name ${repeated}; give each a name of its own.`);
  }
  return sets;
}

async function listPhotoSet(folder: string): Promise<PhotoSet> {
  const photos = await listLabelledPhotos(folder);
  const garments = photos.flatMap(({ file, truth }) =>
    truth === NONE_ID ? [] : [{ file, truth }],
  );
  return { name: path.basename(folder), garments, none: photos.length - garments.length };
}
