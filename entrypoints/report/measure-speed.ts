import { BATCHES, type NetworkSpeed, type SpeedState } from '../../components/report/MeasuredSpeed';
import type { Answer } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';

/** Of each network and batch; the first compiles, and does not count. */
const SAMPLES = 10;

/** What is slow is measured less often: after that time three samples are enough. */
const PATIENCE_MILLISECONDS = 5000;
const FEWEST_SAMPLES = 4;

/**
 * Measures networks one after another, single pictures and batches.
 * @param time takes one sample
 * @param signal stops it: the rest is not measured
 * @returns nothing where it was stopped
 * @throws what `time` throws
 */
export async function measureSpeed(
  networks: readonly AnyNetworkName[],
  time: (network: AnyNetworkName, batch: number) => Promise<Answer<'time-network'>>,
  onProgress: (state: SpeedState) => void,
  signal: AbortSignal,
): Promise<NetworkSpeed[] | undefined> {
  const speeds: NetworkSpeed[] = [];
  const of = networks.length * BATCHES.length * SAMPLES;
  let done = 0;
  for (const network of networks) {
    const milliseconds: number[] = [];
    let backend: NetworkSpeed['backend'] | undefined;
    for (const batch of BATCHES) {
      const samples: number[] = [];
      const started = performance.now();
      const isTired = () =>
        samples.length >= FEWEST_SAMPLES && performance.now() - started > PATIENCE_MILLISECONDS;
      while (samples.length < SAMPLES && !isTired()) {
        onProgress({ kind: 'running', network, batch, done: done + samples.length, of });
        const sample = await time(network, batch);
        if (signal.aborted) return undefined;
        samples.push(sample.milliseconds);
        backend = sample.backend;
      }
      done += SAMPLES;
      milliseconds.push(median(samples.slice(1)));
    }
    if (backend) speeds.push({ network, backend, milliseconds });
  }
  return speeds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
