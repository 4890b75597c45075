import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { classifyInputs, startNetwork } from './classify-inputs';
import { listImageSources } from './image-sources';
import { startMeter } from './meter';
import { DEFAULT_NETWORK } from './network-files';
import { readInputs } from './read-inputs';
import { tagTable } from './tag-table';

const USAGE = `Says what garment is on an image, with the network and the code that the extension has.

npm run classify -- FILE|DIR|URL… [options]

  --network NAME   a folder of model/networks (default ${DEFAULT_NETWORK})
  --json           the three most probable classes of each image as JSON, for other programs
                   (with npm's own lines kept out: npm run --silent classify -- …)
  --help           this text

Images that cannot be read are named on the error output. Exits with 1 if none could be read.`;

/** Classes shown for each image. */
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
    meter.update,
  ).finally(meter.stop);

  const rankings = await classifyInputs(
    classifier,
    read.flatMap(({ input }) => input ?? []),
  );
  const answers = sources.map(({ name }, index) => {
    const { error } = read[index]!;
    if (error === undefined) return { image: name, top: rankings.shift()!.slice(0, SHOWN) };
    console.error(`${name}: ${error}`);
    return { image: name, error };
  });
  const tagged = answers.flatMap((answer) => (answer.top ? [answer] : []));

  if (values.json) console.log(JSON.stringify(answers, null, 2));
  else if (tagged.length > 0) console.log(tagTable(tagged));
  if (tagged.length === 0) throw new Error('No image could be read.');
});
