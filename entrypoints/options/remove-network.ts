import { unlistOwnNetwork } from '../background/own-network';
import { withOwnNetworks } from '../background/own-network-database';

/**
 * Removes the network of the person's own. Its files go first: where they stay, it stays listed, and
 * removing it can be tried again.
 * @returns why it could not be removed; nothing where it was
 */
export async function removeNetwork(): Promise<string | undefined> {
  try {
    await withOwnNetworks((database) => database.clear('networks'));
    await unlistOwnNetwork();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
