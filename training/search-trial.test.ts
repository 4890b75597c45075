import { expect, test, vi } from 'vitest';
import { trainNetwork } from './loop';
import { fashionPool } from './pools';
import { MOBILENET } from './recipes';
import { trialRunner } from './search-trial';

vi.mock('./loop', () => ({ trainNetwork: vi.fn() }));

test('a trial is a short run with its settings, scored on every validation set', async () => {
  const set = (name: string, labels: number[]) => ({
    ...{ name, photographs: true, inputs: new Uint8Array() },
    ...{ labels: Uint8Array.from(labels), count: labels.length },
  });
  const probabilities = [Float32Array.of(0.9, 0.1, 0.2, 0.8), Float32Array.of(0.7, 0.3)];
  const history = [{ validationAccuracy: 0.75 }];
  vi.mocked(trainNetwork).mockResolvedValue({ history, probabilities } as never);
  const onStep = vi.fn();
  const pools = {
    fashion: fashionPool({ images: new Uint8Array(), labels: [], count: 0 } as never),
  };
  const run = trialRunner(
    { pools, validation: [set('shops', [0, 0]), set('own', [0])] },
    MOBILENET,
    7,
    { backend: 'wasm', workers: 2, checkpoints: '/nowhere' },
    onStep,
  );
  const { signal } = new AbortController();
  expect(await run({ dropout: 0.1 }, 50, signal)).toEqual({
    score: 0.75,
    bySource: { shops: 0.5, own: 1 },
  });
  const [training] = vi.mocked(trainNetwork).mock.calls[0]!;
  expect(training).toMatchObject({ seed: 7, workers: 2, resume: false, signal });
  const recipe = { ...MOBILENET, dropout: 0.1, epochs: 1, examples: 50 * MOBILENET.batchSize };
  expect(training.plan).toEqual({ network: 'mobilenet', recipe });
  training.onStep({ epoch: 1, step: 20, steps: 50, loss: 1, accuracy: 0.5 });
  expect(onStep).toHaveBeenCalledWith(20);
});
