import { reportLabel } from '../model/own-network/report-label';
import { language } from './text';

/** What a network from elsewhere is called. In English the day comes first, as in the report. */
export function reportName(report: { network: string; trainedAt: string }): string {
  return reportLabel(report, language === 'en' ? 'en-GB' : language);
}
