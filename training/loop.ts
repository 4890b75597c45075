import type { Epoch } from '../model/report';
import {
  type BestEpoch,
  type Checkpoint,
  type RunIdentity,
  readCheckpoint,
  writeCheckpoint,
} from './checkpoint';
import { startCrew, startLoneCrew } from './crew';
import { engineOf } from './engine';
import { examplesOf } from './examples';
import { isKept } from './kept-epoch';
import type { TrainingPools } from './pools';
import { learningRateAt, stepsPerEpoch } from './schedule';
import type { StepProgress } from './trainer';
import { networkOf, type Plan, shareMemory, type ValidationInputs } from './training-job';
import { measureSet } from './validate';

export interface Training {
  plan: Plan;
  pools: TrainingPools;
  /** The epoch is chosen by the mean accuracy over these. */
  validation: ValidationInputs[];
  seed: number;
  /** The TensorFlow.js backend that is set. Threads that share the work start their own, on WASM. */
  backend: string;
  /** Threads that share the work. */
  workers: number;
  /** Where the checkpoint of every epoch is kept. */
  checkpointFile: string;
  /** Whether to go on from that checkpoint, where there is one. */
  resume: boolean;
  /** Stops the run at once; the last epoch's checkpoint stays. */
  signal: AbortSignal;
  onStep(progress: StepProgress): void;
  onEpoch(epoch: Epoch, history: readonly Epoch[]): void;
}

/** What a run gives: its history, and the epoch that is kept (`isKept`). */
export interface Trained extends BestEpoch {
  history: Epoch[];
}

/**
 * Trains a network. The same seed, plan and examples give the same parameters on the same backend,
 * with one worker or several, stopped and resumed or not.
 */
export async function trainNetwork(training: Training): Promise<Trained> {
  const { plan, pools, validation, seed, backend, checkpointFile, signal } = training;
  const { recipe } = plan;
  const network = await networkOf(plan);
  const engine = engineOf(network);
  const isThreaded = backend === 'wasm' || engine === 'onnxruntime';
  const workers = isThreaded ? Math.min(training.workers, recipe.shards) : 1;
  const memory = shareMemory(network, recipe, validation, workers);
  const run: RunIdentity = {
    seed,
    plan,
    sources: countsOf([pools.fashion]),
    validation: countsOf(validation),
    backend,
    engine,
  };
  let checkpoint = training.resume ? await readCheckpoint(checkpointFile, run) : undefined;

  const photographs = validation.every((set) => set.photographs);
  const steps = stepsPerEpoch(examplesOf(plan, pools, seed), recipe);
  const job = { plan, seed, pools, validation, memory };
  const crew = await (isThreaded ? startCrew : startLoneCrew)(job, signal);
  try {
    if (checkpoint) {
      await crew.restore(checkpoint.state);
      for (const epoch of checkpoint.history) training.onEpoch(epoch, checkpoint.history);
    }
    for (let epoch = (checkpoint?.history.length ?? 0) + 1; epoch <= recipe.epochs; epoch++) {
      const started = performance.now();
      const { loss, accuracy } = await crew.trainEpoch(epoch, training.onStep);
      await crew.validate();
      const sets = validation.map(({ name, labels }, index) => {
        return [name, measureSet(memory.probabilities[index]!, labels)] as const;
      });
      const result: Epoch = {
        epoch,
        loss,
        accuracy,
        validationLoss: mean(sets.map(([, figures]) => figures.loss)),
        validationAccuracy: mean(sets.map(([, figures]) => figures.accuracy)),
        ...(sets.length > 1 && { validation: Object.fromEntries(sets) }),
        learningRate: learningRateAt((epoch - 1) * steps, recipe.epochs * steps, recipe),
        seconds: (performance.now() - started) / 1000,
      };
      const before: readonly Epoch[] = checkpoint?.history ?? [];
      const state = await crew.state();
      const best = Math.max(...before.map(({ validationAccuracy }) => validationAccuracy));
      const reached = sets.map(([, { accuracy }], at) => ({
        accuracy,
        count: validation[at]!.count,
      }));
      checkpoint = {
        ...run,
        history: [...before, result],
        state,
        best:
          !checkpoint || isKept(best, reached, { photographs })
            ? {
                epoch,
                parameters: state.average,
                probabilities: memory.probabilities.map((rows) => Float32Array.from(rows)),
              }
            : checkpoint.best,
      } satisfies Checkpoint;
      await writeCheckpoint(checkpointFile, checkpoint);
      training.onEpoch(result, checkpoint.history);
      signal.throwIfAborted();
    }
  } finally {
    await crew.dispose();
  }
  if (!checkpoint) throw new Error('A recipe needs at least one epoch.');
  return { history: checkpoint.history, ...checkpoint.best };
}

function countsOf(sets: readonly { name: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(sets.map(({ name, count }) => [name, count]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
