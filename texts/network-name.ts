import type { NetworkName } from '../model/network-names';
import { text } from './text';

/** What people call a network. The report, which is English, has `components/network-labels.ts`. */
export function networkName(network: NetworkName): string {
  return text(`networks.${network}`);
}
