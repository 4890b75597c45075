import type { ComparedNetwork } from '../../components/report/comparison-rows';
import { BATCHES, type MeasuredNetwork } from '../../components/report/MeasuredSpeed';

/** Adds to what is compared how long one picture took, of the networks that were measured. */
export function withSpeeds(
  compared: readonly ComparedNetwork[],
  measured: readonly MeasuredNetwork[],
): ComparedNetwork[] {
  return compared.map((network) => {
    const speed = measured.find((one) => one.network === network.name);
    const milliseconds = speed && !('reason' in speed) ? speed.milliseconds : [];
    return { ...network, milliseconds: milliseconds[BATCHES.indexOf(1)] };
  });
}
