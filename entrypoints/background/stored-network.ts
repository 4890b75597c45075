import * as v from 'valibot';
import type { NetworkFiles } from '../../model/classifier';
import type { OwnNetworkName } from '../../model/network-names';
import { OwnNetworkError } from '../../model/own-network/own-network-error';
import { withOwnNetworks } from './own-network-database';

const Stored = v.object({
  model: v.object({ modelTopology: v.object({}), weightsManifest: v.array(v.object({})) }),
  weights: v.instance(ArrayBuffer),
});

/**
 * Reads a network of the person's own. What it consists of was checked before it was kept.
 * @throws when it is there no more
 */
export async function storedNetwork(name: OwnNetworkName): Promise<NetworkFiles> {
  const stored = await withOwnNetworks((database) => database.get('networks', name));
  if (v.is(Stored, stored)) return stored as unknown as NetworkFiles;
  throw new OwnNetworkError('gone');
}
