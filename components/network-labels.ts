import type { NetworkName } from '../model/network-names';

/** What people call the networks. */
export const NETWORK_LABELS: Record<NetworkName, string> = {
  mobilenet: 'Convolutional',
  ann: 'Simple feed-forward',
};
