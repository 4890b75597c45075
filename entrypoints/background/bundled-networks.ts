import { DEFAULT_NETWORK, NETWORKS, type NetworkName } from '../../model/network-names';

/** The folders in `model/networks` when this was built: `wxt.config.ts` writes them in here. */
declare const NETWORK_FOLDERS: readonly string[];

/** The networks that this build has, the default first where it is among them. */
export const BUNDLED_NETWORKS: readonly NetworkName[] = NETWORKS.filter((name) =>
  NETWORK_FOLDERS.includes(name),
).sort((a, b) => Number(b === DEFAULT_NETWORK) - Number(a === DEFAULT_NETWORK));
