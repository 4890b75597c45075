import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { DEFAULT_NETWORK, NETWORKS } from '../model/network-names';
import { type Report, readReport } from '../model/report';
import { startTrainingBackend } from './backend';
import { classMeans } from './class-means';
import { cnnSources } from './cnn-sources';
import { DataError } from './data-error';
import { describeSources, sourceCounts } from './describe-sources';
import { loadFashionMnist } from './fashion-mnist';
import { measureNetwork } from './measure-network';
import { NETWORKS_FOLDER, readNetworkFiles } from './network-files';
import { refitDecision } from './refit-decision';
import { saveReport } from './report';
import { checkComplete, checkKnown, checkSources, withMeasured } from './report-measured';
import { fashionData, withPhotos } from './training-data';
import { networkOf } from './training-job';

const USAGE = `Measures a bundled network anew and writes the figures into its report; nothing is trained.

npm run remeasure -- [options]

  --network NAME   ${NETWORKS.join(' or ')} (default ${DEFAULT_NETWORK})
  --photos DIR     as npm run train was given; may be repeated. Those of clothing-dataset are always
                   measured on
  --unseen DIR     likewise
  --hold-back NAME likewise
  --refit          fit temperature and thresholds anew first, on the validation images, and let the
                   network look twice as it would if it were trained now
  --help           this text

What the report says of sources that are not named stays as it is. A source that has other
photographs than when the network was trained is refused.`;

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string', default: DEFAULT_NETWORK },
      photos: { type: 'string', multiple: true, default: [] },
      unseen: { type: 'string', multiple: true, default: [] },
      'hold-back': { type: 'string', multiple: true, default: [] },
      refit: { type: 'boolean', default: false },
    },
  });
  const network = NETWORKS.find((name) => name === values.network);
  if (network === undefined) {
    throw new UsageError(
      `There is no network "${values.network}". There are: ${NETWORKS.join(', ')}.`,
    );
  }
  const folder = path.join(NETWORKS_FOLDER, network);
  // A report that is damaged is found before the minutes of work.
  const report = readReport(await readFile(path.join(folder, 'report.json'), 'utf8'));
  const listed = await cnnSources({
    photos: values.photos.map(userPath),
    unseen: values.unseen.map(userPath),
    without: [],
    holdBack: values['hold-back'],
  });
  // The feed-forward network learned from no photograph, whatever the other one did.
  const sources =
    network === 'cnn' ? listed : listed.map((source) => ({ ...source, train: [], validation: [] }));
  const named = sources.map((source) => ({ name: source.name, counts: sourceCounts(source) }));
  checkSources(report, named);
  checkKnown(report, named);
  if (values.refit) {
    const validation = sources.filter((source) => source.validation.length > 0);
    checkComplete(report, ['fashion-mnist', ...validation.map(({ name }) => name)]);
  }
  const fashion = await loadFashionMnist();
  const { backend } = await startTrainingBackend();
  const data = await withPhotos(
    fashionData(fashion, values.refit ? validationShareOf(report) : 0, report.inputSide),
    sources.map(({ validation, ...source }) => ({
      ...source,
      train: [],
      validation: values.refit ? validation : [],
    })),
    report.inputSide,
  );
  const saved = await readNetworkFiles(folder);
  const { secondLookBelow } = await networkOf({ network });
  const refitted =
    values.refit && (await refitDecision(saved, data.validation, backend, secondLookBelow));
  const measured = await measureNetwork(refitted ? refitted.files : saved, data, backend);
  const means = await classMeans(fashion.train);
  // It may have been written meanwhile.
  const now = readReport(await readFile(path.join(folder, 'report.json'), 'utf8'));
  if (now.trainedAt !== report.trainedAt) {
    throw new DataError(`${folder} has another network by now: measure that one.`);
  }
  const anew = withMeasured(now, {
    fashionMnist: measured.fashionMnist,
    photos: describeSources(sources, measured),
    classMeans: means,
    ...(refitted && { decision: refitted.decision }),
  });
  // Thresholds and the figures at them belong together, so that they are written together.
  await saveReport(folder, anew, {
    ...(refitted && { 'model.json': `${JSON.stringify(refitted.files.model)}\n` }),
  });
  console.log(`Written to ${path.join(folder, 'report.json')}`);
  // Dawn would keep Node from ending.
  if (backend === 'webgpu') process.exit();
});

/** Share of Fashion-MNIST's training file that the epoch was chosen on. */
function validationShareOf({ bundled }: Report): number {
  return Number(bundled.settings.validationShare ?? 0);
}
