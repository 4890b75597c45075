import { BACKEND_LABELS } from '../backend-labels';
import { count, duration } from '../figures';
import { BackendSelect } from './BackendSelect';
import type { Overview } from './overview';
import type { BackendPreference, EngineState } from './state';

interface Props {
  engine: EngineState;
  preference: BackendPreference;
  tags: Overview | undefined;
  onPreference: (preference: BackendPreference) => void;
  onRetry: () => void;
}

/** Which network answers, on what, why that, and how fast. */
export function EnginePanel({ engine, preference, tags, onPreference, onRetry }: Props) {
  return (
    <section class="engine" aria-labelledby="engine-heading">
      <h2 id="engine-heading">How the tags are made</h2>
      {engine.kind === 'starting' && <p role="status">Starting the network…</p>}
      {engine.kind === 'failed' && (
        <div role="alert">
          <p class="problem">
            {preference === 'auto'
              ? 'The neural network did not start.'
              : `The neural network did not start on ${BACKEND_LABELS[preference]}. Choose “Automatic” below.`}
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
          <dd>{engine.status.network}, on this machine</dd>
          <dt>Computed on</dt>
          <dd>
            {BACKEND_LABELS[engine.status.backend]}{' '}
            <span class="small">{engine.status.reason}</span>
          </dd>
          <dt>Speed</dt>
          <dd>{speed(tags) ?? `Started in ${duration(engine.status.startMilliseconds)}`}</dd>
        </dl>
      )}
      <BackendSelect preference={preference} onChange={onPreference} />
    </section>
  );
}

function speed(tags: Overview | undefined) {
  if (tags?.medianMilliseconds === undefined) return undefined;
  return (
    <>
      {duration(tags.medianMilliseconds)} a picture{' '}
      <span class="small">
        Median of {count(tags.tagged, 'picture')}, fetching included, on{' '}
        {tags.backends.map((backend) => BACKEND_LABELS[backend]).join(' and ')}
      </span>
    </>
  );
}
