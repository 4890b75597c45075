import type { BackendName } from '../../model/backend-names';
import type { AnyNetworkName } from '../../model/network-names';
import { BACKEND_LABELS } from '../backend-labels';
import { ReportSection } from './ReportSection';

/** Pictures that are classified at once: the one under the pointer, and a page's. */
export const BATCHES = [1, 64] as const;

/** Milliseconds for a picture, by {@link BATCHES}: medians. */
export interface NetworkSpeed {
  network: AnyNetworkName;
  backend: BackendName;
  milliseconds: readonly number[];
}

/** One that could not be measured. */
export interface UnmeasuredNetwork {
  network: AnyNetworkName;
  /** What the browser or the network says of it. */
  reason: string;
}

export type MeasuredNetwork = NetworkSpeed | UnmeasuredNetwork;

export type SpeedState =
  | { kind: 'idle' }
  | { kind: 'running'; network: AnyNetworkName; batch: number; done: number; of: number }
  | { kind: 'done'; speeds: readonly MeasuredNetwork[] }
  | { kind: 'failed'; message: string };

interface Props {
  state: SpeedState;
  /** What people call the networks. */
  labels: Readonly<Record<string, string>>;
  onMeasure: () => void;
  onStop: () => void;
}

/** How long the networks take for a picture, here and now. */
export function MeasuredSpeed({ state, labels, onMeasure, onStop }: Props) {
  return (
    <ReportSection
      id="speed"
      title="How fast it is here"
      lead="What a picture of noise takes on this machine, in this browser: the network alone, without fetching and decoding. Other work of the machine makes it slower."
    >
      <div class="speed-actions">
        {/* One button for both, so that the keyboard's focus stays. */}
        <button type="button" onClick={state.kind === 'running' ? onStop : onMeasure}>
          {LABEL[state.kind]}
        </button>
        {state.kind === 'running' && (
          <progress value={state.done} max={state.of} aria-label="Measuring" />
        )}
        <p role="status">{words(state, labels)}</p>
      </div>
      {state.kind === 'failed' && (
        <div role="alert" class="failed">
          <p>It could not be measured. Choose another backend in Hangtag’s popup, or try again.</p>
          <p class="small">{state.message}</p>
        </div>
      )}
      {state.kind === 'done' && <SpeedTable speeds={state.speeds} labels={labels} />}
    </ReportSection>
  );
}

const LABEL: Record<SpeedState['kind'], string> = {
  idle: 'Measure on this machine',
  running: 'Stop',
  done: 'Measure again',
  failed: 'Try again',
};

function words(state: SpeedState, labels: Props['labels']): string {
  if (state.kind === 'done') {
    const left = state.speeds.filter((speed) => 'reason' in speed);
    const names = left.map(({ network }) => labels[network]).join(' and ');
    return left.length === 0 ? 'Measured.' : `Measured, all but this: ${names}.`;
  }
  if (state.kind !== 'running') return '';
  return `${labels[state.network]}: ${pictures(state.batch)}…`;
}

function pictures(batch: number): string {
  return batch === 1 ? 'one picture' : `${batch} pictures at once`;
}

function SpeedTable({
  speeds,
  labels,
}: { speeds: readonly MeasuredNetwork[] } & Pick<Props, 'labels'>) {
  return (
    <table class="measured-speed">
      <caption>Milliseconds for a picture, the median of several runs</caption>
      <thead>
        <tr>
          <th scope="col">Network</th>
          {BATCHES.map((batch) => (
            <th scope="col" key={batch}>
              {batch === 1 ? 'One picture' : `Of ${batch} at once, each`}
            </th>
          ))}
          <th scope="col">Computed on</th>
        </tr>
      </thead>
      <tbody>
        {speeds.map((speed) => (
          <tr key={speed.network}>
            <th scope="row">{labels[speed.network]}</th>
            {'reason' in speed ? (
              <td colSpan={BATCHES.length + 1} class="unmeasured">
                does not run here <small>{speed.reason}</small>
              </td>
            ) : (
              <>
                {speed.milliseconds.map((each, index) => (
                  <td key={BATCHES[index]}>{each.toFixed(2)} ms</td>
                ))}
                <td>{BACKEND_LABELS[speed.backend]}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
