import { networkLabel } from '../../components/network-label';
import type { ComparedNetwork } from '../../components/report/comparison-rows';
import type { OwnNetworkEntry } from '../background/own-network';
import { ownReport } from './own-report';

/**
 * What is compared of the person's own network; nothing where there is none that can be read.
 * @param isPrivate whether the page is in a private window
 */
export async function ownCompared(
  own: OwnNetworkEntry | undefined,
  isPrivate: boolean,
): Promise<ComparedNetwork[]> {
  if (!own) return [];
  const state = await ownReport(own.name, isPrivate);
  if (state.kind !== 'ready') return [];
  const { report } = state;
  // What is kept of its files is less than what was loaded.
  return [{ name: own.name, label: networkLabel(own.name, own), report, bytes: null }];
}
