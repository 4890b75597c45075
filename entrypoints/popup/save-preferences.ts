import { browser } from 'wxt/browser';
import type { Preferences } from '../../components/popup/state';

/**
 * Keeps settings where the background reads them before its next batch, and pages hear of them. Who
 * chooses a network need no longer be told why another one did not answer.
 */
export async function savePreferences(change: Partial<Preferences>): Promise<void> {
  // First: who hears of the network asks at once whether there is a problem.
  if (change.network) await browser.storage.local.remove('ownNetworkProblem');
  await browser.storage.local.set(change);
}
