import type { Report } from '../../model/report';
import type { TextFile } from './save-file';

/** A report as the file that training writes and that a report page reads. */
export function reportJson(network: string, report: Report): TextFile {
  return {
    name: `hangtag-${network}-report.json`,
    type: 'application/json',
    text: `${JSON.stringify(report, null, 1)}\n`,
  };
}
