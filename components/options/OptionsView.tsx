import type { OwnNetworkProblem as Problem } from '../../model/own-network/own-network-problems';
import { reportName } from '../../texts/report-name';
import { text } from '../../texts/text';
import { FileButton } from '../FileButton';
import { OwnNetworkProblem } from '../OwnNetworkProblem';
import { TextAround } from '../TextAround';
import { OptionsHeader } from './OptionsHeader';
import { WitnessSwitch } from './WitnessSwitch';

export type TakingState =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'taken' }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'not-removed'; detail: string };

interface Props {
  /** The network that was loaded, where there is one. */
  own: { name: string; network: string; trainedAt: string } | undefined;
  /** Whether it answers, or another one was chosen in the popup. */
  answers: boolean;
  /** Why it does not, where it could not be loaded lately. */
  problem: Problem | undefined;
  state: TakingState;
  /** Whether the page's words count beside the picture. */
  pageWords: boolean;
  onPageWords: (isOn: boolean) => void;
  /** Whether the pictures of one page count for each other. */
  pageMix: boolean;
  onPageMix: (isOn: boolean) => void;
  onFiles: (files: File[]) => void;
  onRemove: () => void;
}

/** Hangtag's options: a network of the person's own, and what else counts for an answer. */
export function OptionsView({
  own,
  answers,
  problem,
  state,
  pageWords,
  onPageWords,
  pageMix,
  onPageMix,
  onFiles,
  onRemove,
}: Props) {
  return (
    <main class="options">
      <OptionsHeader />
      <section aria-labelledby="own-heading">
        <h2 id="own-heading">{text('engine.ownNetwork')}</h2>
        <p>
          <TextAround sentence={(command) => text('options.what', { command })}>
            <code>npm run train -- --photos DIR</code>
          </TextAround>
        </p>
        <ul class="files">
          <li>
            <TextAround sentence={(file) => text('options.model', { file })}>
              <code>model.json</code>
            </TextAround>
          </li>
          <li>
            <TextAround sentence={(file) => text('options.weights', { file })}>
              <code>weights.bin</code>
            </TextAround>
          </li>
          <li>
            <TextAround sentence={(file) => text('options.report', { file })}>
              <code>report.json</code>
            </TextAround>
          </li>
        </ul>
        <p>{text('options.stays')}</p>
        <div class="options-actions">
          <FileButton
            label={own ? text('options.chooseAnother') : text('options.choose')}
            accept=".json,.bin,application/json,application/octet-stream"
            multiple
            isPrimary={!own}
            onFiles={onFiles}
          />
          <p role="status">
            {state.kind === 'checking' && text('options.checking')}
            {state.kind === 'taken' && text('options.taken')}
          </p>
        </div>
        {state.kind === 'refused' && (
          <div role="alert" class="refused">
            <h3>{text('options.refused')}</h3>
            <OwnNetworkProblem {...state.problem} />
            <p class="small">{own ? text('options.earlierStays') : text('options.bundledStays')}</p>
          </div>
        )}
      </section>
      {own && (
        <section aria-labelledby="loaded-heading" class="loaded">
          <h2 id="loaded-heading">{reportName(own)}</h2>
          <p>{loadedWords(answers, problem)}</p>
          {!answers && problem && <OwnNetworkProblem {...problem} />}
          <div class="options-actions">
            <button type="button" onClick={onRemove}>
              {text('options.remove')}
            </button>
            <a href={`/report.html?network=${own.name}`}>{text('options.itsReport')}</a>
          </div>
          {state.kind === 'not-removed' && (
            <div role="alert" class="refused">
              <h3>{text('options.notRemoved')}</h3>
              <p>{text('options.notRemovedHelp')}</p>
              <p class="small" lang="en">
                {state.detail}
              </p>
            </div>
          )}
        </section>
      )}
      <WitnessSwitch witness="words" isOn={pageWords} onChange={onPageWords} />
      <WitnessSwitch witness="mix" isOn={pageMix} onChange={onPageMix} />
    </main>
  );
}

function loadedWords(answers: boolean, problem: Problem | undefined): string {
  if (answers) return text('options.answers');
  return problem ? text('options.notLoaded') : text('options.otherAnswers');
}
