import path from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { answering, loadNetwork } from '../model/classifier';
import { ALWAYS_TAG } from '../model/decision';
import type { Decision, TrainingRun } from '../model/report';
import { answerValidation } from './answer-validation';
import { fitDecision } from './calibration';
import { evaluateImages } from './evaluate-images';
import { trainNetwork } from './loop';
import { readNetworkFiles } from './network-files';
import { showProgress } from './progress';
import { settingsOf } from './recipes';
import { type SaveOptions, saveNetwork } from './save-network';
import type { TrainingData } from './training-data';
import { networkOf, type Plan } from './training-job';

/** What all runs of a command have in common. */
export interface RunContext {
  /** Folder of the checkpoints. */
  checkpoints: string;
  backend: string;
  /** Threads that share the work, where the backend is WASM. */
  workers: number;
  resume: boolean;
  signal: AbortSignal;
  /** As `codeVersion` gave it when the command began: a run of an hour may outlast a commit. */
  codeVersion: string | undefined;
}

interface RunOptions extends RunContext {
  plan: Plan;
  data: TrainingData;
  seed: number;
  /** Tells this run's checkpoint from others'. */
  name: string;
  /** Where to save the network; without it the network is only measured. */
  out?: string;
}

/** A finished run for the report, and how the network's confidence becomes an answer. */
export interface FinishedRun {
  run: TrainingRun;
  decision: Decision;
}

/** What the report says of how a run was made. */
export function planSettings({ recipe, start }: Plan): TrainingRun['settings'] {
  return {
    ...settingsOf(recipe),
    optimizer: 'AdamW',
    ...(start && { startedFrom: start.name }),
  };
}

/**
 * One run from its first weights to figures on Fashion-MNIST's test set. A network that is saved is
 * measured as it was saved, its weights rounded.
 * @throws the signal's reason once it is aborted
 */
export async function trainOnce({
  plan,
  data,
  name,
  out,
  ...options
}: RunOptions): Promise<FinishedRun> {
  const { seed, checkpoints } = options;
  const progress = showProgress(plan.recipe, process.stdout);
  const trained = await trainNetwork({
    ...options,
    plan,
    pools: data.pools,
    validation: data.validation,
    checkpointFile: path.join(checkpoints, `${name}-seed-${seed}.checkpoint`),
    onStep: progress.step,
    onEpoch: progress.epoch,
  }).finally(progress.stop);

  const trainable = await networkOf(plan);
  const { secondLookBelow, quantizedFrom } = trainable;
  const network = trainable.layers(trained.parameters);
  const looking = answering(network, { ...ALWAYS_TAG, secondLookBelow });
  const decision = fitDecision(await answerValidation(looking, data.validation), secondLookBelow);
  const final =
    out === undefined
      ? network
      : await savedAndLoaded(network, out, { decision: decision.settings, quantizedFrom });
  // A run to compare with is measured as others measure theirs: its confidence as it is, by one look.
  const answers = answering(final, out === undefined ? ALWAYS_TAG : decision.settings);
  const { evaluation: test } = await evaluateImages(answers, data.test);
  answers.dispose();
  options.signal.throwIfAborted();
  const { history, epoch } = trained;
  console.log(
    `Epoch ${epoch} is kept. Fashion-MNIST's test images: accuracy ${test.accuracy.toFixed(4)}, loss ${test.loss.toFixed(4)}`,
  );
  const run = {
    seed,
    settings: planSettings(plan),
    history,
    chosenEpoch: epoch,
    seconds: history.reduce((sum, { seconds }) => sum + seconds, 0),
    test,
  };
  return { run, decision };
}

async function savedAndLoaded(
  network: LayersModel,
  folder: string,
  options: SaveOptions,
): Promise<LayersModel> {
  await saveNetwork(network, folder, options);
  network.dispose();
  return loadNetwork(await readNetworkFiles(folder));
}
