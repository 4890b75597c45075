import { browser } from 'wxt/browser';
import {
  type AnyNetworkName,
  DEFAULT_NETWORK,
  type OwnNetworkName,
} from '../../model/network-names';
import { problemOf } from '../../model/own-network/own-network-error';
import type { OwnNetworkProblem } from '../../model/own-network/own-network-problems';
import { BUNDLED_NETWORKS } from './bundled-networks';
import { withNetwork } from './engine';
import { preferences } from './preferences';

const trying = new Map<OwnNetworkName, Promise<boolean>>();

/**
 * Lets the bundled network answer from now on where the person's own cannot be loaded, though the
 * bundled one can: then it is not the machine that is at fault. It is noted why.
 * @returns whether another network answers now
 */
export function giveWay(network: OwnNetworkName): Promise<boolean> {
  // A page's pictures fail together.
  const running = trying.get(network);
  if (running) return running;
  const begun = attempt(network).finally(() => trying.delete(network));
  trying.set(network, begun);
  return begun;
}

async function attempt(network: OwnNetworkName): Promise<boolean> {
  const bundled = BUNDLED_NETWORKS[0] ?? DEFAULT_NETWORK;
  const problem = await loadingProblem(network);
  if (problem === undefined || (await loadingProblem(bundled)) !== undefined) return false;
  // The person may have chosen another one meanwhile.
  if ((await preferences()).network === network) {
    await browser.storage.local.set({ network: bundled, ownNetworkProblem: problem });
  }
  return true;
}

async function loadingProblem(network: AnyNetworkName): Promise<OwnNetworkProblem | undefined> {
  return withNetwork(network, async () => undefined).catch((error: unknown) =>
    problemOf(error, 'does-not-run'),
  );
}
