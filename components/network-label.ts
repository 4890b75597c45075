import { type AnyNetworkName, isOwnNetwork } from '../model/network-names';
import { NETWORK_LABELS } from './network-labels';

/** What people call a network. */
export function networkLabel(network: AnyNetworkName, own: { label: string } | undefined): string {
  if (!isOwnNetwork(network)) return NETWORK_LABELS[network];
  return own ? `Your own (${own.label})` : 'Your own';
}
