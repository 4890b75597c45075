import type { ComponentChildren, ComponentProps } from 'preact';
import { takeDroppedFiles } from '../../components/dropped-files';
import type { ComparedNetwork } from '../../components/report/comparison-rows';
import { LoadReport } from '../../components/report/LoadReport';
import { ReportNotice } from '../../components/report/ReportNotice';
import { isOwnNetwork } from '../../model/network-names';
import { reportLabel } from '../../model/own-network/report-label';
import type { Report } from '../../model/report';

import {
  LOADED,
  loadedReport,
  loadReportFile,
  type OpenStorage,
  removeReport,
} from './loaded-report';

/** A report from elsewhere, as a page of reports needs it. */
export interface OtherReport {
  /** Absent where none is loaded. */
  report: Report | undefined;
  label: string | undefined;
  /** The same, to be set beside others; empty where none is loaded. */
  compared: readonly ComparedNetwork[];
  /** The buttons that load and remove one. */
  actions: () => ComponentChildren;
  /** What is to be said while a network's report is shown. */
  notice: (network: string) => ComponentChildren;
}

/**
 * Lets a page take reports from elsewhere, chosen or dropped. Networks are addresses there, so a
 * change is one of the address.
 * @param onProblem is called when there is something new to say
 */
export function otherReport(page: Window, open: OpenStorage, onProblem: () => void): OtherReport {
  const { report, problem: before } = loadedReport(open);
  const label = report && reportLabel(report);
  let problem = before;

  async function take(files: File[]): Promise<void> {
    problem = await loadReportFile(files, open);
    if (problem === undefined) page.location.search = `?network=${LOADED}`;
    else onProblem();
  }
  function remove(): void {
    removeReport(open);
    page.location.search = '';
  }

  takeDroppedFiles(page.document, (files) => void take(files));
  return {
    report,
    label,
    compared: report && label !== undefined ? [{ name: LOADED, label, report, bytes: null }] : [],
    actions: () => (
      <LoadReport loaded={label} onFiles={(files) => void take(files)} onRemove={remove} />
    ),
    notice: (network) => <ReportNotice problem={problem} of={kindOf(network)} />,
  };
}

function kindOf(network: string): ComponentProps<typeof ReportNotice>['of'] {
  if (network === LOADED) return 'file';
  return isOwnNetwork(network) ? 'own-network' : undefined;
}
