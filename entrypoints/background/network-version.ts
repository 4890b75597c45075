import { type AnyNetworkName, isOwnNetwork, type NetworkName } from '../../model/network-names';

/** Digests that `wxt.config.ts` writes in here, like the folders. */
declare const NETWORK_VERSIONS: Readonly<Partial<Record<NetworkName, string>>>;
declare const CODE_VERSION: string;

/**
 * What a network's answers depend on, in short: the digest of its weights, its `model.json` and the
 * code between a picture's file and the answer. Another version may answer otherwise.
 */
export function networkVersion(network: AnyNetworkName): string {
  if (isOwnNetwork(network)) return `${CODE_VERSION}-${network}`;
  return NETWORK_VERSIONS[network] ?? 'none';
}
