import { finalAnswer } from '../messages/final-answer';
import { imageErrorText } from '../messages/image-error';
import type { Correction, Tag, TagResult } from '../messages/protocol';
import { withoutWitnesses } from '../messages/without-witnesses';
import { topOutputs } from '../model/prediction';
import { NONE_ID } from '../model/taxonomy';
import { answerName } from '../texts/answer-name';
import { className } from '../texts/class-name';
import { direction, language, text } from '../texts/text';
import { AnswerIcon } from './AnswerIcon';
import { adjustedBy } from './adjusted-by';
import { answerAndSureness, answerSentence, noneMeans, sureness } from './answer-sentence';
import { backendName } from './backend-labels';
import { CorrectionChoice } from './CorrectionChoice';
import { correctionFor, nearestClass } from './correction';
import { duration, probabilityPercent } from './figures';
import { LiveStatus } from './LiveStatus';
import { NetworkInput } from './NetworkInput';
import { PageWords } from './PageWords';
import { pageSays } from './page-says';

/** What a card says where there is no picture to tag. */
export type CardNote = keyof typeof NOTES;

const NOTES = {
  'no-image': { title: 'card.noImage', sentence: 'card.noImageHelp' },
  'click-again': {
    title: 'card.clickAgain',
    sentence: 'card.clickAgainHelp',
  },
} as const;

/** What became of the last correction, where it is not what one expects. */
export type CorrectionProblem = keyof typeof PROBLEMS;

const PROBLEMS = { 'for-now': 'card.keptForNow', failed: 'card.notKept' } as const;

export interface TagCardProps {
  /** Absent while the answer is awaited. */
  result: TagResult | CardNote | undefined;
  /** Asked for by hand: stays until closed, and may take the keyboard's focus. */
  pinned: boolean;
  /** The person is choosing another tag. */
  choosing?: boolean;
  problem?: CorrectionProblem | undefined;
  onClose(): void;
  /** Begins to choose another tag, or ends that. */
  onChoose(choosing: boolean): void;
  /** Keeps what the person says; nothing takes it back. */
  onCorrect(correction: Correction | undefined): void;
}

/** The tag that hangs on a picture: what it shows, how sure that is, and what the network saw. */
export function TagCard(props: TagCardProps) {
  const { result, pinned, choosing, problem, onClose } = props;
  const { title, sentence } = summary(result);
  const tag = typeof result === 'object' && result.ok ? result.tag : undefined;
  const kind = tag && finalAnswer(tag).kind;
  return (
    <section
      class="card"
      lang={language}
      dir={direction}
      data-answer={kind}
      role={pinned ? 'dialog' : 'group'}
      aria-label={text('card.label', { sentence })}
      tabIndex={pinned ? -1 : undefined}
    >
      {pinned && (
        <button type="button" class="close" aria-label={text('card.close')} onClick={onClose}>
          ×
        </button>
      )}
      {title && (
        <h1>
          {kind && <AnswerIcon kind={kind} />}
          {title}
        </h1>
      )}
      {tag ? <TagDetails {...tag} /> : <p>{sentence}</p>}
      {tag?.digest &&
        (choosing ? <Choice tag={tag} {...props} /> : <Actions tag={tag} {...props} />)}
      <p class="problem" role="status">
        {problem && text(PROBLEMS[problem])}
      </p>
      {/* The focus that a pinned card takes already reads its label. */}
      <LiveStatus text={sentence} announceFirst={!pinned} />
    </section>
  );
}

function TagDetails(tag: Tag) {
  const { answer, correction, input, animated, fromScreen, backend, milliseconds } = tag;
  const adjusted = adjustedBy(tag);
  return (
    <>
      {correction ? (
        <>
          <p class="sure">{text('card.byYou')}</p>
          <p>{text('card.networkSays', { said: answerAndSureness(tag) })}</p>
        </>
      ) : (
        <p class="sure">{sureness(tag)}</p>
      )}
      {adjusted.length > 0 && (
        <>
          {adjusted.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{text('card.aloneSays', { said: answerAndSureness(withoutWitnesses(tag)) })}</p>
        </>
      )}
      <PageWords {...tag} />
      {!correction && answer.kind === 'none' && <p>{noneMeans()}</p>}
      <div class="detail">
        <NetworkInput input={input} />
        <ol>
          {topOutputs(tag, 3).map(({ id, probability }) => (
            <li key={id} class={id === NONE_ID ? 'not-a-class' : undefined}>
              <p>
                {className(id)} <span>{probabilityPercent(probability)}</span>
              </p>
              <div class="track">
                <div class="bar" style={{ width: `${probability * 100}%` }} />
              </div>
            </li>
          ))}
        </ol>
      </div>
      <p class="small">
        {animated && `${text('card.firstFrame')} · `}
        {fromScreen && `${text('card.fromScreen')} · `}
        {backendName(backend)} · {duration(milliseconds)}
      </p>
    </>
  );
}

/** What a picture read from the screen lacks: it could not be known again. */
function Actions({ tag, onChoose, onCorrect }: TagCardProps & { tag: Tag }) {
  return (
    <div class="buttons">
      <button type="button" class="correct" onClick={() => onChoose(true)}>
        {text('card.correct')}
      </button>
      {tag.correction && (
        <button type="button" onClick={() => onCorrect(undefined)}>
          {text('card.undo')}
        </button>
      )}
    </div>
  );
}

function Choice({ tag, onChoose, onCorrect }: TagCardProps & { tag: Tag }) {
  return (
    <CorrectionChoice
      chosen={nearestClass(tag)}
      onSave={(chosen) => onCorrect(correctionFor(tag, chosen))}
      onCancel={() => onChoose(false)}
    />
  );
}

function summary(result: TagCardProps['result']): { title?: string; sentence: string } {
  if (result === undefined) return { sentence: text('card.reading') };
  if (typeof result === 'string') {
    return { title: text(NOTES[result].title), sentence: text(NOTES[result].sentence) };
  }
  if (!result.ok) return { title: text('card.noTag'), sentence: imageErrorText(result.failure) };
  const { tag } = result;
  const title = answerName(finalAnswer(tag));
  const { words } = tag.witnesses ?? {};
  const said = [answerSentence(tag), ...(words ? [`${pageSays(words)}.`] : [])].join(' ');
  if (tag.correction) {
    return { title, sentence: text('card.spokenCorrected', { answer: title, said }) };
  }
  // On a page that is tagged its other pictures count everywhere: worth hearing where they decide.
  const { mix, ...others } = tag.witnesses ?? {};
  const alone = withoutWitnesses(tag);
  const isDecisive = title !== answerName(alone.answer);
  const adjusted = adjustedBy(isDecisive ? tag : { witnesses: others });
  if (adjusted.length === 0) return { title, sentence: said };
  return {
    title,
    sentence: text('card.spokenAlone', {
      said,
      adjusted: adjusted.join('. '),
      alone: answerSentence(alone),
    }),
  };
}
