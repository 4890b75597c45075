import { DEFAULT_NETWORK, type NetworkName } from '../../model/network-names';

/**
 * The network that the address asks for, as in `?network=ann`; the first of those that this build
 * has where it asks for none of them.
 */
export function networkInAddress(search: string, bundled: readonly NetworkName[]): NetworkName {
  const wanted = new URLSearchParams(search).get('network');
  return bundled.find((name) => name === wanted) ?? bundled[0] ?? DEFAULT_NETWORK;
}
