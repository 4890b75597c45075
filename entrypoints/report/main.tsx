import { render } from 'preact';
import { ReportPage, type ReportState } from '../../components/report/ReportPage';
import { BUNDLED_NETWORKS } from '../background/bundled-networks';
import { loadReport } from './load-report';
import { networkInAddress } from './network-in-address';
import { reportJson } from './report-json';
import { saveFile } from './save-file';
import { SpeedSection } from './speed-section';

const app = document.getElementById('app') ?? document.body;
const network = networkInAddress(location.search, BUNDLED_NETWORKS);
show({ kind: 'loading' });
show(await loadReport(`/networks/${network}/report.json`));

function show(state: ReportState): void {
  render(
    <ReportPage
      state={state}
      network={network}
      networks={BUNDLED_NETWORKS}
      onPrint={() => window.print()}
      speed={<SpeedSection networks={BUNDLED_NETWORKS} />}
      onSave={(report) => saveFile(reportJson(network, report), document)}
    />,
    app,
  );
}
