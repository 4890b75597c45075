import { DEFAULT_NETWORK, type NetworkName } from '../../model/network-names';

/**
 * The network that the address asks for, as in `?network=ann`; the first of those that there
 * are where it asks for none of them.
 */
export function networkInAddress<Name extends string>(
  search: string,
  networks: readonly Name[],
): Name | NetworkName {
  const wanted = new URLSearchParams(search).get('network');
  return networks.find((name) => name === wanted) ?? networks[0] ?? DEFAULT_NETWORK;
}
