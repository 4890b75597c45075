import { Worker } from 'node:worker_threads';
import { breakBarrier } from './barrier';
import { type EpochTotals, type StepProgress, startTrainer, type TrainerState } from './trainer';
import type { TrainingJob } from './training-job';

/** What a worker is started with. */
export interface WorkerData {
  /** The TypeScript file that it runs. */
  script: string;
  job: TrainingJob;
  worker: number;
}

/** What a worker is asked to do, one thing at a time. */
export type WorkerRequest =
  | { command: 'restore'; state: TrainerState }
  | { command: 'state' }
  | { command: 'trainEpoch'; epoch: number }
  | { command: 'validate' };

/** What a worker says: a result (the first: that it is ready), an error, or how far it is. */
export type WorkerAnswer =
  | { kind: 'result'; result: unknown }
  | { kind: 'error'; error: unknown }
  | { kind: 'step'; progress: StepProgress };

/** All workers of a run as one. Every method fails once one of them failed or the run was stopped. */
export interface Crew {
  restore(state: TrainerState): Promise<void>;
  state(): Promise<TrainerState>;
  trainEpoch(epoch: number, onStep: (progress: StepProgress) => void): Promise<EpochTotals>;
  /** Fills `job.memory.probabilities` with the averaged weights' answers. */
  validate(): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * Starts a run's workers, each a thread with a WASM backend of its own. They wait for each other,
 * so when one fails or the run is stopped, all are ended: in an epoch, each once its step is done.
 */
export async function startCrew(job: TrainingJob, signal: AbortSignal): Promise<Crew> {
  signal.throwIfAborted();
  const threads = Array.from({ length: job.memory.workers }, (_, worker) =>
    startThread({ script: new URL('./train-worker.ts', import.meta.url).href, job, worker }),
  );
  const dispose = async () => {
    signal.removeEventListener('abort', dispose);
    breakBarrier(job.memory.barrier);
    await Promise.all(threads.map((thread) => thread.end(signal.reason)));
  };
  signal.addEventListener('abort', dispose);

  const all = async (work: Promise<unknown>[]) => {
    try {
      return await Promise.all(work);
    } catch (error) {
      await dispose();
      throw error;
    }
  };
  await all(threads.map((thread) => thread.ready));

  return {
    restore: async (state) => {
      await all(threads.map((thread) => thread.ask({ command: 'restore', state })));
    },
    state: async () => {
      const [state] = await all([threads[0]!.ask({ command: 'state' })]);
      return state as TrainerState;
    },
    trainEpoch: async (epoch, onStep) => {
      const [totals] = await all(
        threads.map((thread) => thread.ask({ command: 'trainEpoch', epoch }, onStep)),
      );
      return totals as EpochTotals;
    },
    validate: async () => {
      await all(threads.map((thread) => thread.ask({ command: 'validate' })));
    },
    dispose,
  };
}

/** A run in this same thread: Dawn's GPU cannot be used from others. */
export async function startLoneCrew(job: TrainingJob, signal: AbortSignal): Promise<Crew> {
  const trainer = await startTrainer(job, 0);
  return {
    restore: async (state) => trainer.restore(state),
    state: async () => trainer.state(),
    trainEpoch: (epoch, onStep) =>
      trainer.trainEpoch(epoch, (progress) => {
        signal.throwIfAborted();
        onStep(progress);
      }),
    validate: () => trainer.validate(),
    dispose: async () => {},
  };
}

function startThread(data: WorkerData) {
  const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
    workerData: data,
    // Nothing of how this process was started, such as a test runner's own loader.
    execArgv: [],
  });
  let settle: { resolve(result: unknown): void; reject(error: unknown): void } | undefined;
  let onStep: ((progress: StepProgress) => void) | undefined;
  let failure: unknown;
  let stepsEnded = Promise.resolve();
  let endSteps = () => {};

  const expectAnswer = () =>
    new Promise<unknown>((resolve, reject) => {
      if (failure === undefined) settle = { resolve, reject };
      else reject(failure);
    });
  const fail = (error: unknown) => {
    failure ??= error;
    settle?.reject(failure);
  };
  const ready = expectAnswer();

  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'step') {
      onStep?.(answer.progress);
      return;
    }
    endSteps();
    if (answer.kind === 'error') fail(answer.error);
    else settle?.resolve(answer.result);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    endSteps();
    fail(new Error(`A training worker ended by itself (${code}).`));
  });

  return {
    ready,
    ask(request: WorkerRequest, listener?: (progress: StepProgress) => void) {
      onStep = listener;
      const answer = expectAnswer();
      if (request.command === 'trainEpoch') {
        stepsEnded = new Promise((resolve) => {
          endSteps = resolve;
        });
      }
      worker.postMessage(request);
      return answer;
    },
    /**
     * Ends the thread; its workers' barrier must be broken.
     * @param reason what open and later requests fail with
     */
    async end(reason: unknown) {
      fail(reason ?? new Error('The training workers have been ended.'));
      // ONNX Runtime takes the whole process down when its thread is ended while it computes.
      await stepsEnded;
      await worker.terminate();
    },
  };
}
