import path from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { loadNetwork } from '../model/classifier';
import type { TrainingRun } from '../model/report';
import type { FashionMnist } from './fashion-mnist';
import { trainNetwork } from './loop';
import { measure } from './measure';
import { readNetworkFiles } from './network-files';
import { buildAnn } from './networks/ann';
import { showProgress } from './progress';
import type { Recipe } from './recipes';
import { saveNetwork } from './save-network';

interface RunOptions {
  data: FashionMnist;
  recipe: Recipe;
  seed: number;
  /** Tells this run's checkpoint from others'. */
  name: string;
  /** Folder of the checkpoints. */
  checkpoints: string;
  resume: boolean;
  signal: AbortSignal;
  /** Where to save the network; without it the network is only measured. */
  out?: string;
}

/**
 * One run from initial weights to figures on the test set. A network that is saved is measured as
 * it was saved, its weights rounded to float16.
 */
export async function trainOnce(options: RunOptions): Promise<TrainingRun> {
  const { data, recipe, seed, name, checkpoints, resume, signal, out } = options;
  const network = buildAnn(seed, 'linear');
  const progress = showProgress(recipe.epochs, process.stdout);
  const { history, chosenEpoch } = await trainNetwork({
    network,
    images: data.train,
    recipe,
    seed,
    checkpointFile: path.join(checkpoints, `${name}-seed-${seed}.checkpoint`),
    resume,
    signal,
    onStep: progress.step,
    onEpoch: progress.epoch,
  }).finally(progress.stop);

  const answering = buildAnn(seed, 'softmax');
  answering.setWeights(network.getWeights());
  network.dispose();
  const final = out === undefined ? answering : await savedAndLoaded(answering, out);
  const test = await measure(final, data.test);
  final.dispose();
  console.log(
    `Epoch ${chosenEpoch} is kept. Test accuracy ${test.accuracy.toFixed(4)}, loss ${test.loss.toFixed(4)}`,
  );
  const seconds = history.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return { seed, settings: { ...recipe, optimizer: 'Adam' }, history, chosenEpoch, seconds, test };
}

async function savedAndLoaded(network: LayersModel, folder: string): Promise<LayersModel> {
  await saveNetwork(network, folder);
  network.dispose();
  return loadNetwork(await readNetworkFiles(folder));
}
