import type { NetworkName } from '../../model/network-names';
import { BACKEND_LABELS } from '../backend-labels';
import { count, duration } from '../figures';
import { NETWORK_LABELS } from '../network-labels';
import { BackendSelect } from './BackendSelect';
import { NetworkSelect } from './NetworkSelect';
import type { Overview } from './overview';
import type { EngineState, Preferences } from './state';

interface Props {
  engine: EngineState;
  preferences: Preferences;
  /** The networks that this build has. */
  networks: readonly NetworkName[];
  tags: Overview | undefined;
  onPreferences: (change: Partial<Preferences>) => void;
  onRetry: () => void;
}

/** Which network answers, on what, why that, and how fast. */
export function EnginePanel({
  engine,
  preferences: { backend, network },
  networks,
  tags,
  onPreferences,
  onRetry,
}: Props) {
  return (
    <section class="engine" aria-labelledby="engine-heading">
      <h2 id="engine-heading">How the tags are made</h2>
      {engine.kind === 'starting' && <p role="status">Starting the network…</p>}
      {engine.kind === 'failed' && (
        <div role="alert">
          <p class="problem">
            {backend === 'auto'
              ? 'The neural network did not start.'
              : `The neural network did not start on ${BACKEND_LABELS[backend]}. Choose “Automatic” below.`}
          </p>
          <p class="small">{engine.message}</p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
      {engine.kind === 'ready' && (
        <dl>
          <dt>Network</dt>
          <dd>{NETWORK_LABELS[engine.status.network]}, on this machine</dd>
          <dt>Computed on</dt>
          <dd>
            {BACKEND_LABELS[engine.status.backend]}{' '}
            <span class="small">{engine.status.reason}</span>
          </dd>
          <dt>Speed</dt>
          <dd>{speed(tags) ?? `Started in ${duration(engine.status.startMilliseconds)}`}</dd>
        </dl>
      )}
      <NetworkSelect
        networks={networks}
        network={network}
        onChange={(chosen) => onPreferences({ network: chosen })}
      />
      <BackendSelect
        preference={backend}
        onChange={(chosen) => onPreferences({ backend: chosen })}
      />
    </section>
  );
}

function speed(tags: Overview | undefined) {
  if (tags?.medianMilliseconds === undefined) return undefined;
  return (
    <>
      {duration(tags.medianMilliseconds)} a picture{' '}
      <span class="small">
        Median of {count(tags.read, 'picture')}, fetching included, on{' '}
        {tags.backends.map((backend) => BACKEND_LABELS[backend]).join(' and ')}
      </span>
    </>
  );
}
