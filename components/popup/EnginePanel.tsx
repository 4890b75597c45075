import type { AnyNetworkName } from '../../model/network-names';
import { both } from '../../texts/lists';
import { networkName } from '../../texts/network-name';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { backendLabel } from '../backend-labels';
import { backendReason } from '../backend-reason';
import { duration } from '../figures';
import { TextAround } from '../TextAround';
import { answerSpeed } from './answer-speed';
import { BackendSelect } from './BackendSelect';
import { NetworkSelect } from './NetworkSelect';
import { OwnNetworkNotice } from './OwnNetworkNotice';
import type { Overview } from './overview';
import type { EngineState, Preferences } from './state';

interface Props {
  engine: EngineState;
  preferences: Preferences;
  /** The networks that this build has. */
  networks: readonly AnyNetworkName[];
  /** The person's own network, where there is one among them. */
  own: { network: string; trainedAt: string } | undefined;
  tags: Overview | undefined;
  onPreferences: (change: Partial<Preferences>) => void;
  onRetry: () => void;
}

/** Which network answers, on what, why that, and how fast. */
export function EnginePanel({
  engine,
  preferences: { backend, network, pageMix },
  networks,
  own,
  tags,
  onPreferences,
  onRetry,
}: Props) {
  return (
    <section class="engine" aria-labelledby="engine-heading">
      <h2 id="engine-heading">{text('engine.heading')}</h2>
      {engine.kind === 'starting' && <p role="status">{text('engine.starting')}</p>}
      {engine.kind === 'failed' && (
        <div role="alert">
          <p class="problem">
            {backend === 'auto'
              ? text('engine.failed')
              : text('engine.failedOn', { backend: backendLabel(backend) })}
          </p>
          <p class="small">{engine.message}</p>
          <button type="button" onClick={onRetry}>
            {text('popup.tryAgain')}
          </button>
        </div>
      )}
      {engine.kind === 'ready' && (
        <dl>
          <dt>{text('engine.network')}</dt>
          <dd>
            {text('engine.networkHere', { network: networkName(engine.status.network, own) })}
          </dd>
          <dt>{text('engine.computedOn')}</dt>
          <dd>
            {backendLabel(engine.status.backend)}{' '}
            <span class="small">{backendReason(engine.status.notes)}</span>
          </dd>
          <dt>{text('engine.speed')}</dt>
          <dd>
            {speed(tags) ??
              text('engine.started', { time: duration(engine.status.startMilliseconds) })}
          </dd>
        </dl>
      )}
      {pageMix && (
        <p class="small">
          <TextAround sentence={(options) => text('engine.pageMix', { options })}>
            <a href="/options.html" target="_blank" rel="noopener">
              {text('engine.options')}
            </a>
          </TextAround>
        </p>
      )}
      <NetworkSelect
        networks={networks}
        own={own}
        network={network}
        onChange={(chosen) => onPreferences({ network: chosen })}
      />
      <BackendSelect
        preference={backend}
        onChange={(chosen) => onPreferences({ backend: chosen })}
      />
      <OwnNetworkNotice problem={engine.kind === 'ready' ? engine.status.problem : undefined} />
    </section>
  );
}

function speed(tags: Overview | undefined) {
  if (tags === undefined) return undefined;
  const { medianMilliseconds, backends } = answerSpeed(tags);
  if (medianMilliseconds === undefined) return undefined;
  return (
    <>
      {text('engine.perPicture', { time: duration(medianMilliseconds) })}{' '}
      <span class="small">
        {text('engine.median', tags.read, [formatted(tags.read)], {
          backends: both(backends.map(backendLabel)),
        })}
      </span>
    </>
  );
}
