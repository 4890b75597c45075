import {
  BATCHES,
  type MeasuredNetwork,
  type NetworkSpeed,
  type SpeedState,
} from '../../components/report/MeasuredSpeed';
import type { Answer } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';

/** Of each network and batch; the first compiles, and does not count. */
const SAMPLES = 10;

/** What is slow is measured less often: after that time three samples are enough. */
const PATIENCE_MILLISECONDS = 5000;
const FEWEST_SAMPLES = 4;

/**
 * Measures networks one after another, single pictures and batches. One that fails is no reason not
 * to measure the others.
 * @param time takes one sample
 * @param signal stops it: the rest is not measured
 * @returns nothing where it was stopped
 * @throws what `time` throws, where that is so for every network
 */
export async function measureSpeed(
  networks: readonly AnyNetworkName[],
  time: (network: AnyNetworkName, batch: number) => Promise<Answer<'time-network'>>,
  onProgress: (state: SpeedState) => void,
  signal: AbortSignal,
): Promise<MeasuredNetwork[] | undefined> {
  const measured: MeasuredNetwork[] = [];
  const errors: unknown[] = [];
  const each = BATCHES.length * SAMPLES;
  for (const [index, network] of networks.entries()) {
    const tell = (batch: number, done: number) => {
      const of = networks.length * each;
      onProgress({ kind: 'running', network, batch, done: index * each + done, of });
    };
    try {
      const speed = await measureOne((batch) => time(network, batch), tell, signal);
      if (signal.aborted) return undefined;
      if (speed) measured.push({ network, ...speed });
    } catch (error) {
      if (signal.aborted) return undefined;
      errors.push(error);
      measured.push({ network, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  if (errors.length > 0 && errors.length === networks.length) throw errors[0];
  return measured;
}

async function measureOne(
  time: (batch: number) => Promise<Answer<'time-network'>>,
  tell: (batch: number, done: number) => void,
  signal: AbortSignal,
): Promise<Omit<NetworkSpeed, 'network'> | undefined> {
  const milliseconds: number[] = [];
  let backend: NetworkSpeed['backend'] | undefined;
  for (const [index, batch] of BATCHES.entries()) {
    const samples: number[] = [];
    const started = performance.now();
    const isTired = () =>
      samples.length >= FEWEST_SAMPLES && performance.now() - started > PATIENCE_MILLISECONDS;
    while (samples.length < SAMPLES && !isTired()) {
      tell(batch, index * SAMPLES + samples.length);
      const sample = await time(batch);
      if (signal.aborted) return undefined;
      samples.push(sample.milliseconds);
      backend = sample.backend;
    }
    milliseconds.push(median(samples.slice(1)));
  }
  return backend && { backend, milliseconds };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
