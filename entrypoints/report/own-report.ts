import type { ReportState } from '../../components/report/ReportPage';
import type { OwnNetworkName } from '../../model/network-names';
import { readOwnReport } from '../../model/own-network/read-own-report';
import { withOwnNetworks } from '../background/own-network-database';

/**
 * Reads the report of the person's own network; every failure becomes a sentence.
 * @param isPrivate whether the page is in a private window, where there is no database
 */
export async function ownReport(name: OwnNetworkName, isPrivate: boolean): Promise<ReportState> {
  if (isPrivate) {
    return {
      kind: 'failed',
      message:
        'In a private window the browser gives this page no network of yours. Open it in a normal window.',
    };
  }
  try {
    const stored = await withOwnNetworks((database) => database.get('networks', name));
    const report = (stored as { report?: unknown } | undefined)?.report;
    return { kind: 'ready', report: readOwnReport(JSON.stringify(report)) };
  } catch {
    return {
      kind: 'failed',
      message: 'Your own network is no longer there. Load it anew on Hangtag’s options page.',
    };
  }
}
