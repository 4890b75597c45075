import { browser } from 'wxt/browser';
import type { EngineStatus } from '../../messages/protocol';
import { isOwnNetwork } from '../../model/network-names';
import { engineStatus } from './engine';
import { giveWay } from './give-way';
import { ownNetworkProblem } from './own-network';
import { preferences } from './preferences';

/**
 * Which network answers, and on what; and why it is not the person's own, where that could not be
 * loaded.
 * @throws when no network can be loaded
 */
export async function networkStatus(): Promise<EngineStatus> {
  const { network } = await preferences();
  if (isOwnNetwork(network) && !(await giveWay(network))) {
    await browser.storage.local.remove('ownNetworkProblem');
  }
  const status = await engineStatus();
  const problem = await ownNetworkProblem();
  return problem ? { ...status, problem } : status;
}
