import { type AnyNetworkName, isOwnNetwork } from '../model/network-names';
import { reportLabel } from '../model/own-network/report-label';
import { NETWORK_LABELS } from './network-labels';

/** What people call a network, in the report; elsewhere it is `texts/network-name.ts`. */
export function networkLabel(
  network: AnyNetworkName,
  own: { network: string; trainedAt: string } | undefined,
): string {
  if (!isOwnNetwork(network)) return NETWORK_LABELS[network];
  return own ? `Your own (${reportLabel(own)})` : 'Your own';
}
