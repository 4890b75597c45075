import { render } from 'preact';
import '../../components/report/report.css';
import { NETWORK_LABELS } from '../../components/network-labels';
import type { ComparedNetwork } from '../../components/report/comparison-rows';
import { ReportPage } from '../../components/report/ReportPage';
import { SpeedInExtension } from '../../components/report/SpeedInExtension';
import { LOADED } from '../../entrypoints/report/loaded-report';
import { networkInAddress } from '../../entrypoints/report/network-in-address';
import { otherReport } from '../../entrypoints/report/other-report';
import { reportJson } from '../../entrypoints/report/report-json';
import { saveFile } from '../../entrypoints/report/save-file';
import { NETWORKS } from '../../model/network-names';
import { readReport } from '../../model/report';
import type { EmbeddedNetwork } from './report-file';

// The page as one file: reports and icon lie in it, as `scripts/report/report-file.ts` wrote them there.
const embedded = JSON.parse(document.getElementById('networks')?.textContent ?? '{}') as Record<
  string,
  EmbeddedNetwork
>;
// Files share what else browsers keep for them: this one's report is its tab's alone.
const other = otherReport(window, () => sessionStorage, show);
const bundled = NETWORKS.flatMap((name): ComparedNetwork[] => {
  const found = embedded[name];
  if (!found) return [];
  const report = readReport(found.report);
  return [{ name, label: NETWORK_LABELS[name], report, bytes: found.bytes }];
});
const compared = [...bundled, ...other.compared];
const networks = compared.map(({ name }) => name);
const network = networkInAddress(location.search, networks);
const report = compared.find(({ name }) => name === network)?.report;
show();

function show(): void {
  render(
    <ReportPage
      state={
        report
          ? { kind: 'ready', report }
          : { kind: 'failed', message: 'This file has no report in it.' }
      }
      networks={networks}
      compared={compared}
      network={network}
      {...(other.label && { labels: { [LOADED]: other.label } })}
      actions={other.actions()}
      notice={other.notice(network)}
      speed={<SpeedInExtension />}
      onPrint={() => window.print()}
      onSave={(shown) => saveFile(reportJson(network, shown), document)}
      icon={document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href}
    />,
    document.getElementById('app') ?? document.body,
  );
}
