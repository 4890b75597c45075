import { render } from 'preact';
import '../../components/report/report.css';
import { ReportPage } from '../../components/report/ReportPage';
import { SpeedInExtension } from '../../components/report/SpeedInExtension';
import { LOADED } from '../../entrypoints/report/loaded-report';
import { networkInAddress } from '../../entrypoints/report/network-in-address';
import { otherReport } from '../../entrypoints/report/other-report';
import { reportJson } from '../../entrypoints/report/report-json';
import { saveFile } from '../../entrypoints/report/save-file';
import { NETWORKS } from '../../model/network-names';
import { readReport } from '../../model/report';

// The page as one file: reports and icon lie in it, as `scripts/report/report-file.ts` wrote them there.
const texts = JSON.parse(document.getElementById('reports')?.textContent ?? '{}') as Record<
  string,
  string
>;
// Files share what else browsers keep for them: this one's report is its tab's alone.
const other = otherReport(window, () => sessionStorage, show);
const networks = [...NETWORKS.filter((name) => name in texts), ...(other.report ? [LOADED] : [])];
const network = networkInAddress(location.search, networks);
const report = network === LOADED && other.report ? other.report : readReport(texts[network] ?? '');
show();

function show(): void {
  render(
    <ReportPage
      state={{ kind: 'ready', report }}
      networks={networks}
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
