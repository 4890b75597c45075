import path from 'node:path';
import { classMeans } from './class-means';
import { loadClothingPhotos } from './clothing-dataset';
import { CLOTHING_FILES, cnnSources } from './cnn-sources';
import { describeNetwork } from './describe-network';
import { describeSources } from './describe-sources';
import { ENGINE_NAMES, engineFor } from './engine';
import type { FashionMnist } from './fashion-mnist';
import { measureNetwork } from './measure-network';
import { NETWORKS_FOLDER, readNetworkFiles } from './network-files';
import { cnn } from './networks/cnn';
import { type Network, toWeights } from './networks/network';
import { checkpointFolder, markFinished, outFolder, publish } from './publish';
import { CNN, CNN_FINE_TUNING } from './recipes';
import { summarizeSeeds, writeReport } from './report';
import { comparableReport, reportSeed } from './report-seed';
import { checkMeasuredAlike, keptComparisons, reportWithout } from './report-without';
import { planSettings, type RunContext, trainOnce } from './run';
import { checkNeverTrainedOn, startingPoint } from './starting-point';
import type { TrainOptions } from './train-options';
import { fashionData, withPhotos } from './training-data';
import type { Plan } from './training-job';
import { readTrials } from './trials';

/**
 * Trains the convolutional network on Fashion-MNIST and photographs, and puts it in its place; or,
 * where sources are left out or another seed is asked for, measures that and adds the figures to the
 * bundled one's report.
 */
export async function trainCnn(
  fashion: FashionMnist,
  options: TrainOptions,
  context: Omit<RunContext, 'checkpoints'>,
): Promise<void> {
  const { seed, addSeed, seeds = 0, resume, without } = options;
  const network = cnn();
  const engine = await engineFor(network, context.backend);
  const plan = await planFor(options, network);
  const { recipe, start } = plan;
  const out = outFolder('cnn', options);
  const sources = await cnnSources(options);
  const { secondLookBelow } = network;
  const settings = planSettings(plan);
  const comparable = { seed: addSeed, settings, secondLookBelow, sources };
  if (start) checkNeverTrainedOn(start, sources);
  if (addSeed !== undefined) await comparableReport(out, comparable);
  const leavesOut = without.length > 0;
  if (leavesOut) await checkMeasuredAlike(out, { without, sources, settings });
  const downloaded = leavesOut ? (await loadClothingPhotos()).length : 0;
  const data = await withPhotos(
    fashionData(fashion, recipe.validationShare, network.inputSide),
    sources,
    network.inputSide,
    context.signal,
  );
  const name = [
    'cnn',
    ...(start ? ['fine-tuned'] : []),
    ...without.map((source) => `without-${source}`),
    ...(addSeed === undefined ? [] : [`seed-${addSeed}`]),
  ].join('-');
  const checkpoints = await checkpointFolder(name, resume);
  const finished = path.join(checkpoints, 'network');
  const run = (rest: { seed: number; name: string; out?: string }) =>
    trainOnce({ ...context, ...rest, checkpoints, plan, data });

  console.log(
    `\nThe convolutional network${start ? `, going on from ${start.name}` : ''}` +
      without.map((source) => `, without ${source}`).join(''),
  );
  console.log(`Gradients are computed by ${ENGINE_NAMES[engine]}.`);
  if (addSeed !== undefined) {
    const another = await run({ seed: addSeed, name: 'other', out: finished });
    await reportSeed(out, another.run, comparable, context.signal);
    await markFinished(checkpoints);
    return;
  }

  const bundled = await run({ seed, name: 'bundled', out: finished });
  const files = await readNetworkFiles(finished);
  const measured = await measureNetwork(files, data, context.backend, context.signal);
  if (leavesOut) {
    const left = { without, sources, downloaded, measured, ...bundled };
    await reportWithout(out, left, context.signal);
    await markFinished(checkpoints);
    return;
  }

  const others = [];
  for (let turn = 1; turn <= seeds; turn++) {
    console.log(`\nThe same recipe with another seed, run ${turn} of ${seeds}`);
    const otherOut = path.join(checkpoints, 'other');
    others.push((await run({ seed: seed + turn, name: 'other', out: otherOut })).run);
  }
  const fashionMnistSeeds =
    others.length > 0 ? summarizeSeeds([bundled.run, ...others]) : undefined;
  const search = await readTrials(path.join(NETWORKS_FOLDER, 'cnn/search.jsonl'));
  await writeReport(finished, {
    ...describeNetwork(
      network.layers(toWeights(network, network.initialParameters(seed))),
      network.architecture,
    ),
    backend: context.backend,
    engine,
    codeVersion: context.codeVersion,
    data: [...fashion.checksums, ...CLOTHING_FILES],
    bundled: bundled.run,
    ...(start && { startedFrom: { name: start.name, sources: start.sources } }),
    decision: bundled.decision,
    photos: describeSources(sources, measured),
    classMeans: await classMeans(fashion.train),
    ...(await keptComparisons(out, bundled, sources)),
    ...(fashionMnistSeeds && { fashionMnistSeeds }),
    ...(search.length > 0 && { search }),
  });
  await publish(finished, checkpoints, out, context.signal);
}

/** The recipe from random weights on, or the one for fine-tuning a network that is trained. */
async function planFor({ from, epochs }: TrainOptions, network: Network): Promise<Plan> {
  const recipe = from === undefined ? CNN : CNN_FINE_TUNING;
  return {
    network: 'cnn',
    recipe: { ...recipe, epochs: epochs ?? recipe.epochs },
    ...(from !== undefined && { start: await startingPoint(from, network) }),
  };
}
