import { parentPort, workerData } from 'node:worker_threads';
import { startTrainingBackend } from './backend';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './crew';
import { startTrainer } from './trainer';

const port = parentPort!;
const answer = (message: WorkerAnswer) => port.postMessage(message);

const { job, worker } = workerData as WorkerData;
await startTrainingBackend('wasm');
const trainer = await startTrainer(job, worker);

port.on('message', async (request: WorkerRequest) => {
  try {
    answer({ kind: 'result', result: await carryOut(request) });
  } catch (error) {
    answer({ kind: 'error', error });
  }
});
answer({ kind: 'result', result: undefined });

async function carryOut(request: WorkerRequest): Promise<unknown> {
  switch (request.command) {
    case 'restore':
      return trainer.restore(request.state);
    case 'state':
      return trainer.state();
    case 'trainEpoch':
      return trainer.trainEpoch(request.epoch, (progress) => {
        if (worker === 0) answer({ kind: 'step', progress });
      });
    case 'validate':
      return trainer.validate();
  }
}
