import { render } from 'preact';
import '../../components/report/report.css';
import { ReportPage } from '../../components/report/ReportPage';
import { SpeedInExtension } from '../../components/report/SpeedInExtension';
import { networkInAddress } from '../../entrypoints/report/network-in-address';
import { reportJson } from '../../entrypoints/report/report-json';
import { saveFile } from '../../entrypoints/report/save-file';
import { NETWORKS } from '../../model/network-names';
import { readReport } from '../../model/report';

// The page as one file: reports and icon lie in it, as `scripts/report/report-file.ts` wrote them there.
const texts = JSON.parse(document.getElementById('reports')?.textContent ?? '{}') as Record<
  string,
  string
>;
const networks = NETWORKS.filter((name) => name in texts);
const network = networkInAddress(location.search, networks);
render(
  <ReportPage
    state={{ kind: 'ready', report: readReport(texts[network] ?? '') }}
    networks={networks}
    network={network}
    onPrint={() => window.print()}
    onSave={(report) => saveFile(reportJson(network, report), document)}
    speed={<SpeedInExtension />}
    icon={document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href}
  />,
  document.getElementById('app') ?? document.body,
);
