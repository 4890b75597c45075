/** The bundled networks, by the names of their folders in `model/networks`. */
export const NETWORKS = ['mobilenet', 'ann'] as const;

export type NetworkName = (typeof NETWORKS)[number];

/** The network that is meant where none is chosen: in the extension and on the command line. */
export const DEFAULT_NETWORK: NetworkName = 'mobilenet';

/** A network of the person's own, by a digest of its files: another one has another name. */
export type OwnNetworkName = `own-${string}`;

/** Any network that the extension may run. */
export type AnyNetworkName = NetworkName | OwnNetworkName;

/** Whether that may be the name of a network of the person's own. */
export function isOwnNetwork(name: string): name is OwnNetworkName {
  return /^own-[0-9a-f]{16}$/.test(name);
}
