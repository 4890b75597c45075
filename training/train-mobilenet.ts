import path from 'node:path';
import { classMeans } from './class-means';
import { CLOTHING_FILES } from './cnn-sources';
import { describeNetwork } from './describe-network';
import { describeSources } from './describe-sources';
import { ENGINE_NAMES } from './engine';
import type { FashionMnist } from './fashion-mnist';
import { measureNetwork } from './measure-network';
import { mobilenetData } from './mobilenet-data';
import { mobilenetSources } from './mobilenet-sources';
import { readNetworkFiles } from './network-files';
import { toWeights } from './networks/network';
import { checkpointFolder, outFolder, publish } from './publish';
import { MOBILENET } from './recipes';
import { summarizeSeeds, writeReport } from './report';
import { type RunContext, trainOnce } from './run';
import type { TrainOptions } from './train-options';
import { networkOf } from './training-job';

/**
 * Trains MobileNetV2, from what it learnt of Open Images on, on Fashion-MNIST and photographs, and
 * puts it in its place. What is chosen is chosen on sources that are not trained on.
 */
export async function trainMobilenet(
  fashion: FashionMnist,
  options: TrainOptions,
  context: Omit<RunContext, 'checkpoints'>,
): Promise<void> {
  const { seed, seeds = 0, resume, epochs } = options;
  const recipe = { ...MOBILENET, epochs: epochs ?? MOBILENET.epochs };
  const plan = { network: 'mobilenet', recipe } as const;
  const network = await networkOf(plan);
  const sources = await mobilenetSources(options);
  const data = await mobilenetData(fashion, sources, recipe, context.signal);
  const checkpoints = await checkpointFolder('mobilenet', resume);
  const finished = path.join(checkpoints, 'network');
  const run = (rest: { seed: number; name: string; out?: string }) =>
    trainOnce({ ...context, ...rest, checkpoints, plan, data });

  console.log('\nMobileNetV2');
  console.log(`Gradients are computed by ${ENGINE_NAMES.onnxruntime}.`);
  const bundled = await run({ seed, name: 'bundled', out: finished });
  const files = await readNetworkFiles(finished);
  const measured = await measureNetwork(files, data, context.backend, context.signal);
  const others = [];
  for (let turn = 1; turn <= seeds; turn++) {
    console.log(`\nThe same recipe with another seed, run ${turn} of ${seeds}`);
    const out = path.join(checkpoints, 'other');
    others.push((await run({ seed: seed + turn, name: 'other', out })).run);
  }
  const fashionMnistSeeds =
    others.length > 0 ? summarizeSeeds([bundled.run, ...others]) : undefined;
  await writeReport(finished, {
    ...describeNetwork(
      network.layers(toWeights(network, network.initialParameters(seed))),
      network.architecture,
    ),
    backend: context.backend,
    engine: 'onnxruntime',
    codeVersion: context.codeVersion,
    data: [...fashion.checksums, ...CLOTHING_FILES],
    bundled: bundled.run,
    decision: bundled.decision,
    photos: describeSources(sources, measured),
    ...(measured.unseen && { unseen: measured.unseen }),
    classMeans: await classMeans(fashion.train),
    ...(fashionMnistSeeds && { fashionMnistSeeds }),
  });
  await publish(finished, checkpoints, outFolder('mobilenet', options), context.signal);
}
