import { imageErrorText } from '../messages/image-error';
import type { Tag, TagResult } from '../messages/protocol';
import { topOutputs } from '../model/prediction';
import { NONE_ID } from '../model/taxonomy';
import { answerName } from '../texts/answer-name';
import { className } from '../texts/class-name';
import { direction, language, text } from '../texts/text';
import { AnswerIcon } from './AnswerIcon';
import { answerSentence, noneMeans, sureness } from './answer-sentence';
import { duration, probabilityPercent } from './figures';
import { LiveStatus } from './LiveStatus';
import { NetworkInput } from './NetworkInput';

/** What a card says where there is no picture to tag. */
export type CardNote = keyof typeof NOTES;

const NOTES = {
  'no-image': { title: 'card.noImage', sentence: 'card.noImageHelp' },
  'click-again': {
    title: 'card.clickAgain',
    sentence: 'card.clickAgainHelp',
  },
} as const;

export interface TagCardProps {
  /** Absent while the answer is awaited. */
  result: TagResult | CardNote | undefined;
  /** Asked for by hand: stays until closed, and may take the keyboard's focus. */
  pinned: boolean;
  onClose(): void;
}

/** The tag that hangs on a picture: what it shows, how sure that is, and what the network saw. */
export function TagCard({ result, pinned, onClose }: TagCardProps) {
  const { title, sentence } = summary(result);
  const tag = typeof result === 'object' && result.ok ? result.tag : undefined;
  return (
    <section
      class="card"
      lang={language}
      dir={direction}
      data-answer={tag?.answer.kind}
      role={pinned ? 'dialog' : 'group'}
      aria-label={text('card.label', { sentence })}
      tabIndex={pinned ? -1 : undefined}
    >
      {pinned && (
        <button type="button" aria-label={text('card.close')} onClick={onClose}>
          ×
        </button>
      )}
      {title && (
        <h1>
          {tag && <AnswerIcon kind={tag.answer.kind} />}
          {title}
        </h1>
      )}
      {tag ? <TagDetails {...tag} /> : <p>{sentence}</p>}
      {/* The focus that a pinned card takes already reads its label. */}
      <LiveStatus text={sentence} announceFirst={!pinned} />
    </section>
  );
}

function TagDetails(tag: Tag) {
  const { answer, input, animated, fromScreen, backend, milliseconds } = tag;
  return (
    <>
      <p class="sure">{sureness(tag)}</p>
      {answer.kind === 'none' && <p>{noneMeans()}</p>}
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
        {BACKEND_NAMES[backend]} · {duration(milliseconds)}
      </p>
    </>
  );
}

const BACKEND_NAMES: Record<Tag['backend'], string> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

function summary(result: TagCardProps['result']): { title?: string; sentence: string } {
  if (result === undefined) return { sentence: text('card.reading') };
  if (typeof result === 'string') {
    return { title: text(NOTES[result].title), sentence: text(NOTES[result].sentence) };
  }
  if (!result.ok) return { title: text('card.noTag'), sentence: imageErrorText(result.failure) };
  return { title: answerName(result.tag.answer), sentence: answerSentence(result.tag) };
}
