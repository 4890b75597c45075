import { type AnyNetworkName, isOwnNetwork } from '../model/network-names';
import { reportName } from './report-name';
import { text } from './text';

/**
 * What people call a network. The report, which is English, has `components/network-label.ts`.
 * @param own the person's own network, where it is known
 */
export function networkName(
  network: AnyNetworkName,
  own?: { network: string; trainedAt: string },
): string {
  if (!isOwnNetwork(network)) return text(`networks.${network}`);
  return own ? text('engine.yourOwnNamed', { label: reportName(own) }) : text('engine.yourOwn');
}
