import { imageErrorText } from '../messages/image-error';
import type { Tag, TagResult } from '../messages/protocol';
import { className } from '../model/taxonomy';
import { confidence } from './confidence';
import { duration, probabilityPercent } from './figures';
import { LiveStatus } from './LiveStatus';
import { NetworkInput } from './NetworkInput';

export interface TagCardProps {
  /** Absent while the answer is awaited; `no-image` where none was found under the pointer. */
  result: TagResult | 'no-image' | undefined;
  /** Asked for by hand: stays until closed, and may take the keyboard's focus. */
  pinned: boolean;
  onClose(): void;
}

/** The tag that hangs on a picture: what it shows, how sure that is, and what the network saw. */
export function TagCard({ result, pinned, onClose }: TagCardProps) {
  const { title, sentence } = summary(result);
  return (
    <section
      class="card"
      role={pinned ? 'dialog' : 'group'}
      aria-label={`Hangtag: ${sentence}`}
      tabIndex={pinned ? -1 : undefined}
    >
      {pinned && (
        <button type="button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      )}
      {title && <h1>{title}</h1>}
      {typeof result === 'object' && result.ok ? <Answer {...result.tag} /> : <p>{sentence}</p>}
      {/* The focus that a pinned card takes already reads its label. */}
      <LiveStatus text={sentence} announceFirst={!pinned} />
    </section>
  );
}

function Answer({ ranking, input, animated, backend, milliseconds }: Tag) {
  return (
    <>
      <p class="sure">
        {confidence(ranking[0].probability)} · {probabilityPercent(ranking[0].probability)}
      </p>
      <div class="detail">
        <NetworkInput input={input} />
        <ol>
          {ranking.slice(0, 3).map(({ class: id, probability }) => (
            <li key={id}>
              {className(id)} <span>{probabilityPercent(probability)}</span>
              <div class="track">
                <div class="bar" style={{ width: `${probability * 100}%` }} />
              </div>
            </li>
          ))}
        </ol>
      </div>
      <p class="small">
        {animated && 'First frame of an animation · '}
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
  if (result === 'no-image') {
    return { title: 'No picture here', sentence: 'Right-click on a picture itself.' };
  }
  if (!result.ok) return { title: 'No tag', sentence: imageErrorText(result.failure) };
  const [{ class: id, probability }] = result.tag.ranking;
  const title = className(id);
  return {
    title,
    sentence: `${title}. ${confidence(probability)}, ${probabilityPercent(probability)}.`,
  };
}
