import type { ReportState } from '../../components/report/ReportPage';
import { readReport } from '../../model/report';

/** Fetches and reads a `report.json`; every failure becomes a sentence. */
export async function loadReport(url: string, get: typeof fetch = fetch): Promise<ReportState> {
  try {
    const response = await get(url);
    if (!response.ok) return { kind: 'failed', message: missing(url) };
    return { kind: 'ready', report: readReport(await response.text()) };
  } catch (error) {
    // Extension pages get no 404: a fetch of a file that is not there is rejected.
    if (error instanceof TypeError) return { kind: 'failed', message: missing(url) };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function missing(url: string): string {
  return `The file ${url} is missing from this build of Hangtag.`;
}
