import path from 'node:path';
import type { TrainingRun } from '../model/report';
import { classMeans } from './class-means';
import { CLOTHING_FILES } from './clothing-dataset';
import { describeNetwork } from './describe-network';
import { describeSources } from './describe-sources';
import { ENGINE_NAMES, engineOf } from './engine';
import type { FashionMnist } from './fashion-mnist';
import { measureNetwork } from './measure-network';
import { mobilenetData } from './mobilenet-data';
import { NETWORKS_FOLDER, readNetworkFiles } from './network-files';
import type { Network } from './networks/network';
import { listPhotoSources } from './photo-sources';
import { checkpointFolder, markFinished, outFolder, publish } from './publish';
import { MOBILENET, MOBILENET_FINE_TUNING } from './recipes';
import { summarizeSeeds, writeReport } from './report';
import { comparableReport, keptSeeds, reportSeed } from './report-seed';
import { planSettings, type RunContext, trainOnce } from './run';
import { checkNeverTrainedOn, startingPoint } from './starting-point';
import type { TrainOptions } from './train-options';
import { networkOf, type Plan } from './training-job';
import { readTrials } from './trials';
import { TRUNK_FILE } from './trunk';

/**
 * Trains MobileNetV2, from what it learnt of Open Images or before, on Fashion-MNIST and photographs,
 * and puts it in its place; or, where another seed is asked for, adds its figures to the bundled one's
 * report. What is chosen is chosen on sources that are not trained on.
 */
export async function trainMobilenet(
  fashion: FashionMnist,
  options: TrainOptions,
  context: Omit<RunContext, 'checkpoints'>,
): Promise<void> {
  const { seed, addSeed, seeds = 0, resume } = options;
  const network = await networkOf({ network: 'mobilenet' });
  const engine = engineOf(network);
  const plan = await planFor(options, network);
  const { recipe, start } = plan;
  const out = outFolder('mobilenet', options);
  const sources = await listPhotoSources({ ...options, known: start?.sources });
  const { secondLookBelow } = network;
  const comparable = { seed: addSeed, settings: planSettings(plan), secondLookBelow, sources };
  if (start) checkNeverTrainedOn(start, sources);
  if (addSeed !== undefined) await comparableReport(out, comparable);
  const data = await mobilenetData(fashion, sources, recipe, context.signal);
  const name = [
    'mobilenet',
    ...(start ? ['fine-tuned'] : []),
    ...(addSeed === undefined ? [] : [`seed-${addSeed}`]),
  ].join('-');
  const checkpoints = await checkpointFolder(name, resume);
  const finished = path.join(checkpoints, 'network');
  const run = (rest: { seed: number; name: string; out: string }) =>
    trainOnce({ ...context, ...rest, checkpoints, plan, data });

  console.log(`\nMobileNetV2${start ? `, going on from ${start.name}` : ''}`);
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
  const others: TrainingRun[] = [];
  for (let turn = 1; turn <= seeds; turn++) {
    console.log(`\nThe same recipe with another seed, run ${turn} of ${seeds}`);
    const otherOut = path.join(checkpoints, 'other');
    others.push((await run({ seed: seed + turn, name: 'other', out: otherOut })).run);
  }
  const kept = (await keptSeeds(out, bundled, sources)).filter(({ seed }) =>
    others.every((other) => other.seed !== seed),
  );
  const compared = [...kept, ...others];
  const search = await readTrials(path.join(NETWORKS_FOLDER, 'mobilenet/search.jsonl'));
  await writeReport(finished, {
    ...describeNetwork(network.layers(network.initialParameters(seed)), network.architecture),
    backend: context.backend,
    engine,
    codeVersion: context.codeVersion,
    data: [...fashion.checksums, ...CLOTHING_FILES, TRUNK_FILE],
    bundled: bundled.run,
    ...(start && { startedFrom: { name: start.name, sources: start.sources } }),
    decision: bundled.decision,
    photos: describeSources(sources, measured),
    ...(measured.unseen && { unseen: measured.unseen }),
    classMeans: await classMeans(fashion.train),
    ...(search.length > 0 && { search }),
    ...(compared.length > 0 && { fashionMnistSeeds: summarizeSeeds([bundled.run, ...compared]) }),
  });
  await publish(finished, checkpoints, out, context.signal);
}

/** The recipe from the pretrained weights on, or the one for fine-tuning a network that is trained. */
async function planFor({ from, epochs }: TrainOptions, network: Network) {
  const recipe = from === undefined ? MOBILENET : MOBILENET_FINE_TUNING;
  return {
    network: 'mobilenet',
    recipe: { ...recipe, epochs: epochs ?? recipe.epochs },
    ...(from !== undefined && { start: await startingPoint(from, network) }),
  } as const satisfies Plan;
}
