import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { DEFAULT_NETWORK } from '../model/network-names';
import type { Prediction } from '../model/prediction';
import { classifyInputs, startNetwork } from './classify-inputs';
import { listImageSources } from './image-sources';
import { startMeter } from './meter';
import { readInputs } from './read-inputs';
import { tagTable } from './tag-table';

const USAGE = `Says what garment is on an image, with the network and the code that the extension has: a class,
"Not sure" between two answers, or "None of the ten" where the network sees no garment of its ten
classes.

npm run classify -- FILE|DIR|URL… [options]

  --network NAME   a folder of model/networks (default ${DEFAULT_NETWORK})
  --json           for other programs, of each image its answer (kind: tag, with its class; unsure,
                   with two candidates, one of which may be none; none), the three most probable
                   classes and the probability of none of the ten
                   (with npm's own lines kept out: npm run --silent classify -- …)
  --help           this text

Images that cannot be read are named on the error output. Exits with 1 if none could be read.`;

/** Classes named for each image. */
const SHOWN = 3;

await runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      network: { type: 'string', default: DEFAULT_NETWORK },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name an image, a folder or an address.');

  const sources = await listImageSources(positionals, console.error);
  const classifier = await startNetwork(values.network);
  const meter = startMeter('Reading images', sources.length, String);
  const read = await readInputs(
    sources.map(({ source }) => source),
    classifier.inputShape,
    meter.update,
  ).finally(meter.stop);

  const predictions = await classifyInputs(
    classifier,
    read.flatMap(({ input }) => input ?? []),
  );
  const inOrder = predictions.values();
  const results = sources.map(({ name }, index) => {
    const { error } = read[index]!;
    if (error === undefined) return { image: name, prediction: inOrder.next().value! };
    console.error(`${name}: ${error}`);
    return { image: name, error };
  });
  const tagged = results.flatMap((result) => (result.prediction ? [result] : []));

  if (values.json) console.log(JSON.stringify(results.map(forPrograms), null, 2));
  else if (tagged.length > 0) console.log(tagTable(tagged, SHOWN));
  if (tagged.length === 0) throw new Error('No image could be read.');
});

/** Other programs rely on this form. */
function forPrograms(result: { image: string; prediction?: Prediction; error?: string }) {
  if (!result.prediction) return result;
  const { image, prediction } = result;
  const { answer, ranking, none } = prediction;
  return { image, answer, top: ranking.slice(0, SHOWN), none };
}
