import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import type { InputShape } from '../model/input-shape';
import { DEFAULT_NETWORK, NETWORKS } from '../model/network-names';
import { type Report, readReport } from '../model/report';
import { startTrainingBackend } from './backend';
import { classMeans } from './class-means';
import { DataError } from './data-error';
import { describeSources, sourceCounts } from './describe-sources';
import { loadFashionMnist } from './fashion-mnist';
import { measureNetwork } from './measure-network';
import { NETWORKS_FOLDER, readNetworkFiles } from './network-files';
import { listPhotoSources } from './photo-sources';
import { refitDecision } from './refit-decision';
import { saveReport } from './report';
import { checkComplete, checkKnown, checkSources, withMeasured } from './report-measured';
import { unseenBy } from './source-split';
import { fashionData, sourceInputs } from './training-data';
import { networkOf } from './training-job';

const USAGE = `Measures a bundled network anew and writes the figures into its report; nothing is trained.

npm run remeasure -- [options]

  --network NAME   ${NETWORKS.join(' or ')} (default ${DEFAULT_NETWORK})
  --photos DIR     as npm run train was given; may be repeated. Those of clothing-dataset are always
                   measured on
  --hold-back NAME likewise
  --refit          fit temperature and thresholds anew first, on what the epoch was chosen by, and
                   let the network look twice as it would if it were trained now
  --help           this text

What the report says of sources that are not named stays as it is. A source that has other
photographs than when the network was trained is refused.`;

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string', default: DEFAULT_NETWORK },
      photos: { type: 'string', multiple: true, default: [] },
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
  const listed = await listPhotoSources({
    photos: values.photos.map(userPath),
    holdBack: values['hold-back'],
    known: report.startedFrom?.sources,
  });
  // The feed-forward network learned from no photograph, whatever the other one did.
  const sources =
    network === 'ann' ? listed.map((source) => ({ ...source, train: [], validation: [] })) : listed;
  const named = sources.map((source) => ({ name: source.name, counts: sourceCounts(source) }));
  if (network !== 'ann') checkSources(report, named);
  checkKnown(report, named);
  if (values.refit) {
    const chosenBy = sources.filter(({ validation }) => validation.length > 0);
    checkComplete(report, ['fashion-mnist', ...chosenBy.map(({ name }) => name)]);
  }
  const fashion = await loadFashionMnist();
  const { backend } = await startTrainingBackend();
  const shape: InputShape = { side: report.inputSide, channels: report.inputChannels };
  const saved = await readNetworkFiles(folder);
  const photoValidation = await sourceInputs(sources, 'validation', shape);
  const refit = async () => {
    const validation =
      network === 'ann'
        ? fashionData(fashion, validationShareOf(report)).validation
        : photoValidation.map((inputs) => ({ ...inputs, photographs: true }));
    const { secondLookBelow } = await networkOf({ network });
    return refitDecision(saved, validation, backend, secondLookBelow);
  };
  const refitted = values.refit && (await refit());
  const photoTests = await sourceInputs(sources, 'test', shape);
  const measured = await measureNetwork(
    refitted ? refitted.files : saved,
    { test: fashion.test, photoTests, photoValidation, isUnseen: unseenBy(listed) },
    backend,
  );
  // Of some folders alone one cannot tell which sources the network was not trained on.
  const isWhole = (report.photos ?? []).every(
    ({ name }) => network === 'ann' || named.some((source) => source.name === name),
  );
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
    ...(measured.unseen && isWhole && { unseen: measured.unseen }),
    ...(refitted && { decision: refitted.decision }),
  });
  // Thresholds and the figures at them belong together, so that they are written together.
  await saveReport(folder, anew, {
    ...(refitted && { 'model.json': `${JSON.stringify(refitted.files.model)}\n` }),
  });
  console.log(`Written to ${path.join(folder, 'report.json')}`);
});

/** Share of Fashion-MNIST's training file that the epoch was chosen on. */
function validationShareOf({ bundled }: Report): number {
  return Number(bundled.settings.validationShare ?? 0);
}
