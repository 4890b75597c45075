import type { OwnNetworkProblem as Problem } from '../../model/own-network/own-network-problems';
import { text } from '../../texts/text';
import { OwnNetworkProblem } from '../OwnNetworkProblem';

interface Props {
  /** Why the person's own network does not answer, though it was chosen. */
  problem: Problem | undefined;
}

/** Where networks of the person's own are loaded, and what became of the one that was. */
export function OwnNetworkNotice({ problem }: Props) {
  return (
    <>
      {problem && (
        <div role="alert">
          <p class="problem">{text('engine.ownNotLoaded')}</p>
          <OwnNetworkProblem {...problem} />
        </div>
      )}
      <a href="/options.html" target="_blank" rel="noopener">
        {text('engine.ownNetwork')}
      </a>
    </>
  );
}
