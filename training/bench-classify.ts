import { runCommand } from '../cli/command';
import { type AnsweringNetwork, type NetworkFiles, startClassifier } from '../model/classifier';
import { readDecisionSettings } from '../model/decision';
import { inputLength } from '../model/input-shape';
import { networkNames, readNetwork } from './network-files';
import { seededRandom } from './random';
import { WASM_PATH } from './wasm-path';

const USAGE = `Times the bundled networks on WASM, on one core, against the seed's network.

npm run bench:classify`;

/** Images that are classified at once: one under the pointer, and a page's. */
const BATCHES = [1, 64];

/** Rounds of all networks in turn; other work on the machine then slows all of them alike. */
const ROUNDS = 60;

/** The first rounds compile. */
const WARM_UP = 10;

/** What the others are compared with. */
const REFERENCE = 'ann';

await runCommand(USAGE, async () => {
  const networks: [string, AnsweringNetwork][] = [];
  for (const name of await networkNames()) {
    for (const [title, files] of casesOf(name, await readNetwork(name))) {
      const classifier = await startClassifier(files, { prefer: 'wasm', wasmPath: WASM_PATH });
      networks.push([title, classifier]);
    }
  }
  for (const batch of BATCHES) {
    const times = await timeInTurn(networks, batch);
    const reference = times.get(REFERENCE);
    console.log(`\n${batch === 1 ? 'one image' : `${batch} images at once`}`);
    for (const [name, milliseconds] of times) {
      const each = batch === 1 ? '' : `, ${(milliseconds / batch).toFixed(2)} ms an image`;
      const ratio = reference ? `, ${(milliseconds / reference).toFixed(1)} × ${REFERENCE}` : '';
      console.log(`  ${name}: ${milliseconds.toFixed(2)} ms${each}${ratio}`);
    }
  }
});

/** A network that looks twice at what it is not sure of is timed at either end: never, and always. */
function casesOf(name: string, { model, weights }: NetworkFiles): [string, NetworkFiles][] {
  const decision = readDecisionSettings(model.userDefinedMetadata);
  if (decision.secondLookBelow === 0) return [[name, { model, weights }]];
  return [0, 1].map((secondLookBelow) => [
    `${name}, ${secondLookBelow === 0 ? 'one look' : 'two looks'}`,
    {
      model: { ...model, userDefinedMetadata: { decision: { ...decision, secondLookBelow } } },
      weights,
    },
  ]);
}

/** Median milliseconds of a batch, for each network. */
async function timeInTurn(
  networks: readonly [string, AnsweringNetwork][],
  batch: number,
): Promise<Map<string, number>> {
  const times = new Map(networks.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, network] of networks) {
      const inputs = Array.from({ length: batch }, (_, index) =>
        randomInput(inputLength(network.inputShape), round * batch + index),
      );
      const started = performance.now();
      await network.classify(inputs);
      if (round >= WARM_UP) times.get(name)!.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

function randomInput(length: number, seed: number): Uint8Array {
  const random = seededRandom(seed, 'benchmark');
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
