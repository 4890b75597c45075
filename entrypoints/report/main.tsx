import { render } from 'preact';
import { browser } from 'wxt/browser';
import { networkLabel } from '../../components/network-label';
import { NETWORK_LABELS } from '../../components/network-labels';
import type { ComparedNetwork } from '../../components/report/comparison-rows';
import type { MeasuredNetwork } from '../../components/report/MeasuredSpeed';
import { ReportPage, type ReportState } from '../../components/report/ReportPage';
import { BUNDLED_NETWORKS } from '../background/bundled-networks';
import { ownNetwork } from '../background/own-network';
import { loadCompared } from './load-compared';
import { loadReport } from './load-report';
import { LOADED } from './loaded-report';
import { networkInAddress } from './network-in-address';
import { otherReport } from './other-report';
import { ownCompared } from './own-compared';
import { ownReport } from './own-report';
import { reportJson } from './report-json';
import { saveFile } from './save-file';
import { SpeedSection } from './speed-section';
import { withSpeeds } from './with-speeds';

const { inIncognitoContext } = browser.extension;
const app = document.getElementById('app') ?? document.body;
let state: ReportState = { kind: 'loading' };
let compared: readonly ComparedNetwork[] = [];
let measured: readonly MeasuredNetwork[] = [];
const own = await ownNetwork();
const other = otherReport(
  window,
  () => localStorage,
  () => show(state),
);
const runnable = [...BUNDLED_NETWORKS, ...(own ? [own.name] : [])];
const networks = [...runnable, ...(other.report ? [LOADED] : [])];
const labels = {
  ...(own && { [own.name]: networkLabel(own.name, own) }),
  ...(other.label && { [LOADED]: other.label }),
};
const network = networkInAddress(location.search, networks);
show(state);
show(await reportOf(network));
compared = [
  ...(await loadCompared(BUNDLED_NETWORKS)),
  ...(await ownCompared(own, inIncognitoContext)),
  ...other.compared,
];
show(state);

async function reportOf(wanted: string): Promise<ReportState> {
  if (wanted === LOADED && other.report) return { kind: 'ready', report: other.report };
  if (wanted === own?.name) return ownReport(own.name, inIncognitoContext);
  return loadReport(`/networks/${wanted}/report.json`);
}

function show(next: ReportState): void {
  state = next;
  render(
    <ReportPage
      state={state}
      network={network}
      networks={networks}
      labels={labels}
      compared={withSpeeds(compared, measured)}
      actions={other.actions()}
      notice={other.notice(network)}
      speed={
        <SpeedSection
          networks={runnable}
          labels={{ ...NETWORK_LABELS, ...labels }}
          onMeasured={(speeds) => {
            measured = speeds;
            show(state);
          }}
        />
      }
      onPrint={() => window.print()}
      onSave={(report) => saveFile(reportJson(network, report), document)}
    />,
    app,
  );
}
