import { imageErrorText } from '../messages/image-error';
import type { Tag, TagResult } from '../messages/protocol';
import { answerName } from '../model/answer-name';
import { topOutputs } from '../model/prediction';
import { className, NONE_ID } from '../model/taxonomy';
import { AnswerIcon } from './AnswerIcon';
import { answerSentence, NONE_MEANS, sureness } from './answer-sentence';
import { duration, probabilityPercent } from './figures';
import { LiveStatus } from './LiveStatus';
import { NetworkInput } from './NetworkInput';

/** What a card says where there is no picture to tag. */
export type CardNote = keyof typeof NOTES;

const NOTES = {
  'no-image': { title: 'No picture here', sentence: 'Right-click on a picture itself.' },
  'click-again': {
    title: 'Hangtag is on for this page now',
    sentence: 'Right-click the picture once more and choose “Tag this image”.',
  },
};

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
      data-answer={tag?.answer.kind}
      role={pinned ? 'dialog' : 'group'}
      aria-label={`Hangtag: ${sentence}`}
      tabIndex={pinned ? -1 : undefined}
    >
      {pinned && (
        <button type="button" aria-label="Close" onClick={onClose}>
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
      {answer.kind === 'none' && <p>{NONE_MEANS}</p>}
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
        {animated && 'First frame of an animation · '}
        {fromScreen && 'Read from the screen · '}
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
  if (result === undefined) return { sentence: 'Reading the picture…' };
  if (typeof result === 'string') return NOTES[result];
  if (!result.ok) return { title: 'No tag', sentence: imageErrorText(result.failure) };
  return { title: answerName(result.tag.answer), sentence: answerSentence(result.tag) };
}
