import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { OwnNetworkProblem } from '../../messages/protocol';
import { isOwnNetwork, type OwnNetworkName } from '../../model/network-names';

/** The network of the person's own, as lists name it; its files lie in the database. */
export interface OwnNetworkEntry {
  name: OwnNetworkName;
  /** What its report calls it. */
  network: string;
  /** When it was trained, as ISO 8601 has it. */
  trainedAt: string;
}

const Entry = v.object({
  name: v.pipe(v.string(), v.check(isOwnNetwork)) as v.GenericSchema<OwnNetworkName>,
  network: v.pipe(v.string(), v.maxLength(40)),
  trainedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** There is one at most. */
export async function ownNetwork(): Promise<OwnNetworkEntry | undefined> {
  const { ownNetwork: entry } = await browser.storage.local.get('ownNetwork');
  return v.is(Entry, entry) ? entry : undefined;
}

/** Why it does not answer though it was chosen, where that is so. */
export async function ownNetworkProblem(): Promise<OwnNetworkProblem | undefined> {
  const { ownNetworkProblem: problem } = await browser.storage.local.get('ownNetworkProblem');
  return v.is(OwnNetworkProblem, problem) ? problem : undefined;
}

/** Lists a network in place of the one before, and lets it answer. */
export async function listOwnNetwork(entry: OwnNetworkEntry): Promise<void> {
  await browser.storage.local.remove('ownNetworkProblem');
  await browser.storage.local.set({ ownNetwork: entry, network: entry.name });
}

/** Takes it off the list; where it answered, the bundled one does. */
export async function unlistOwnNetwork(): Promise<void> {
  const { network } = await browser.storage.local.get('network');
  const answers = typeof network === 'string' && isOwnNetwork(network) ? ['network'] : [];
  await browser.storage.local.remove(['ownNetwork', 'ownNetworkProblem', ...answers]);
}
