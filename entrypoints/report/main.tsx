import { render } from 'preact';
import { ReportPage, type ReportState } from '../../components/report/ReportPage';
import { BUNDLED_NETWORKS } from '../background/bundled-networks';
import { loadReport } from './load-report';
import { LOADED } from './loaded-report';
import { networkInAddress } from './network-in-address';
import { otherReport } from './other-report';
import { reportJson } from './report-json';
import { saveFile } from './save-file';
import { SpeedSection } from './speed-section';

const app = document.getElementById('app') ?? document.body;
let state: ReportState = { kind: 'loading' };
const other = otherReport(
  window,
  () => localStorage,
  () => show(state),
);
const networks = [...BUNDLED_NETWORKS, ...(other.report ? [LOADED] : [])];
const network = networkInAddress(location.search, networks);
show(state);
show(
  network === LOADED && other.report
    ? { kind: 'ready', report: other.report }
    : await loadReport(`/networks/${network}/report.json`),
);

function show(next: ReportState): void {
  state = next;
  render(
    <ReportPage
      state={state}
      network={network}
      networks={networks}
      {...(other.label && { labels: { [LOADED]: other.label } })}
      actions={other.actions()}
      notice={other.notice(network)}
      speed={<SpeedSection networks={BUNDLED_NETWORKS} />}
      onPrint={() => window.print()}
      onSave={(report) => saveFile(reportJson(network, report), document)}
    />,
    app,
  );
}
