import { FileButton } from '../FileButton';

export type TakingState =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'taken' }
  | { kind: 'refused'; problem: string };

interface Props {
  /** The network that was loaded, where there is one. */
  own: { name: string; label: string } | undefined;
  /** Whether it answers, or another one was chosen in the popup. */
  answers: boolean;
  /** Why it does not, where it could not be loaded lately. */
  problem: string | undefined;
  state: TakingState;
  onFiles: (files: File[]) => void;
  onRemove: () => void;
}

/** Hangtag's options: a network of the person's own. */
export function OptionsView({ own, answers, problem, state, onFiles, onRemove }: Props) {
  return (
    <main class="options">
      <header class="brand">
        <img src="/icon/96.png" alt="" width="40" height="40" />
        <h1>Hangtag’s options</h1>
      </header>
      <section aria-labelledby="own-heading">
        <h2 id="own-heading">A network of your own</h2>
        <p>
          A network that was trained on your own catalogue may know your garments better than the
          bundled one. In Hangtag’s source, <code>npm run train -- --photos DIR</code> writes it to
          one folder. Choose these three files together, or drop them here:
        </p>
        <ul class="files">
          <li>
            <code>model.json</code>, the layers
          </li>
          <li>
            <code>weights.bin</code>, what they have learned
          </li>
          <li>
            <code>report.json</code>, how good that is
          </li>
        </ul>
        <p>They are checked first, and never leave this machine.</p>
        <div class="options-actions">
          <FileButton
            label={own ? 'Choose another one…' : 'Choose the files…'}
            accept=".json,.bin,application/json,application/octet-stream"
            multiple
            isPrimary={!own}
            onFiles={onFiles}
          />
          <p role="status">
            {state.kind === 'checking' && 'Checking the network, and letting it answer once…'}
            {state.kind === 'taken' && 'The network is loaded, and answers from now on.'}
          </p>
        </div>
        {state.kind === 'refused' && (
          <div role="alert" class="refused">
            <h3>That network was not loaded</h3>
            <p>{state.problem}</p>
            <p class="small">
              {own
                ? 'The one that you loaded before stays.'
                : 'The bundled network goes on answering.'}
            </p>
          </div>
        )}
      </section>
      {own && (
        <section aria-labelledby="loaded-heading" class="loaded">
          <h2 id="loaded-heading">{own.label}</h2>
          <p>{loadedWords(answers, problem)}</p>
          <div class="options-actions">
            <button type="button" onClick={onRemove}>
              Remove it
            </button>
            <a href={`/report.html?network=${own.name}`}>Its evaluation report</a>
          </div>
        </section>
      )}
    </main>
  );
}

function loadedWords(answers: boolean, problem: string | undefined): string {
  if (answers) return 'This network answers. Removed, the bundled one does again.';
  if (problem === undefined) {
    return 'It is loaded, and another one answers. Choose it under “Ask network” in Hangtag’s popup.';
  }
  return `It could not be loaded when it was needed, and the bundled network answers: ${problem}`;
}
