/** The bundled networks, by the names of their folders in `model/networks`. */
export const NETWORKS = ['cnn', 'ann'] as const;

export type NetworkName = (typeof NETWORKS)[number];

/** The network that is meant where none is chosen: in the extension and on the command line. */
export const DEFAULT_NETWORK: NetworkName = 'cnn';
