import { text } from '../../texts/text';

interface Props {
  /** Why the person's own network does not answer, though it was chosen. */
  problem: string | undefined;
}

/** Where networks of the person's own are loaded, and what became of the one that was. */
export function OwnNetworkNotice({ problem }: Props) {
  return (
    <>
      {problem !== undefined && (
        <div role="alert">
          <p class="problem">{text('engine.ownNotLoaded')}</p>
          <p class="small">{problem}</p>
        </div>
      )}
      <a href="/options.html" target="_blank" rel="noopener">
        {text('engine.ownNetwork')}
      </a>
    </>
  );
}
