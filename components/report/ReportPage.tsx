import type { ComponentChildren } from 'preact';
import type { Report } from '../../model/report';
import { NETWORK_LABELS } from '../network-labels';
import type { ComparedNetwork } from './comparison-rows';
import { NetworkComparison } from './NetworkComparison';
import { NetworkSwitch } from './NetworkSwitch';
import { ReportSection } from './ReportSection';
import { ReportView } from './ReportView';

export type ReportState =
  | { kind: 'loading' }
  | { kind: 'ready'; report: Report }
  | { kind: 'failed'; message: string };

interface Props {
  state: ReportState;
  /** Those whose reports can be shown. */
  networks: readonly string[];
  /** The one whose report it is. */
  network: string;
  /** What people call those that are not bundled. */
  labels?: Readonly<Record<string, string>>;
  /** Further buttons, and what stands above the report. */
  actions?: ComponentChildren;
  notice?: ComponentChildren;
  /** Those that can be set side by side; nothing is shown of fewer than two. */
  compared?: readonly ComparedNetwork[] | undefined;
  /** Address of the extension's icon, where it is not the extension that shows the page. */
  icon?: string | undefined;
  /** What stands below the report: how fast the networks are here. */
  speed?: ComponentChildren;
  onPrint: () => void;
  /** Saves the report as the file that it was read from. */
  onSave: (report: Report) => void;
}

const SAME_PICTURES = 'Measured on the same test pictures, which no training saw.';

/** A network from elsewhere may call other photographs by the same name. */
const OWN_PICTURES =
  'Each as its own report has it, on test pictures which its training did not see. Figures compare where they are of the same pictures.';

/** The report's page in every state. */
export function ReportPage({
  state,
  networks,
  network,
  labels = {},
  compared = [],
  icon = '/icon/96.png',
  actions,
  notice,
  speed,
  ...on
}: Props) {
  const bundled: Readonly<Record<string, string>> = NETWORK_LABELS;
  return (
    <>
      <header>
        <img src={icon} alt="" width="40" height="40" />
        <div>
          <h1>Evaluation report</h1>
          <p>
            How well Hangtag tells garments apart:{' '}
            {labels[network] ?? `${bundled[network]} network`}
          </p>
        </div>
        <div class="header-actions">
          <NetworkSwitch networks={networks} shown={network} labels={{ ...bundled, ...labels }} />
          {state.kind === 'ready' && (
            <>
              <button type="button" onClick={on.onPrint}>
                Print two pages
              </button>
              <button type="button" onClick={() => on.onSave(state.report)}>
                Save as JSON
              </button>
            </>
          )}
          {actions}
        </div>
      </header>
      <main>
        {notice}
        {state.kind === 'loading' && <p role="status">Reading the report…</p>}
        {state.kind === 'failed' && (
          <div role="alert" class="failed">
            <h2>The report cannot be read</h2>
            <p>{state.message}</p>
            {network in bundled && (
              <p>
                Reinstall Hangtag. If you built it yourself, run{' '}
                <code>npm run train -- --network {network}</code> and build again.
              </p>
            )}
          </div>
        )}
        {state.kind === 'ready' ? (
          <ReportView report={state.report}>
            {compared.length > 1 && (
              <ReportSection
                id="compared"
                title="The networks side by side"
                lead={`${compared.every(({ name }) => name in bundled) ? SAME_PICTURES : OWN_PICTURES} The best value of a row is bold; a dash means that it was not measured.`}
              >
                <NetworkComparison networks={compared} shown={network} />
              </ReportSection>
            )}
            {speed}
          </ReportView>
        ) : (
          speed
        )}
      </main>
    </>
  );
}
