import { useId, useState } from 'preact/hooks';
import type { Answer } from '../../model/decision';
import { answerProbability } from '../../model/prediction';
import { className } from '../../texts/class-name';
import { either } from '../../texts/lists';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { AnswerIcon } from '../AnswerIcon';
import { percent, probabilityPercent } from '../figures';
import type { AnsweredImage, Group } from './overview';
import { Thumbnail } from './Thumbnail';

interface Props {
  /** What counts for all of the pictures. */
  kind: Answer['kind'];
  /** Tells a class's group from the others'; absent where the answer is no class. */
  classId?: string;
  name: string;
  /** What the answer means, where its name does not say it. */
  note?: string;
  group: Group;
  /** Length of the bar, 0 to 1: the share against the largest group's. */
  bar: number;
  /** Pictures to show before the rest is asked for. */
  preview: number;
  onLight: (urls: string[]) => void;
  onGoTo: (url: string) => void;
}

/** One class, or one of the other answers: its name, bar, count and share, and its pictures. */
export function PictureGroup({
  kind,
  classId,
  name,
  note,
  group: { images, share },
  bar,
  preview,
  onLight,
  onGoTo,
}: Props) {
  const heading = useId();
  const list = useId();
  const [open, setOpen] = useState(false);
  if (images.length === 0) return null;
  const foldable = images.length > preview;
  const shown = foldable && !open ? images.slice(0, preview - 1) : images;
  return (
    <section
      class="picture-group"
      data-answer={kind}
      data-class={classId}
      aria-labelledby={heading}
    >
      <div class="group-head">
        <h3 id={heading}>
          <AnswerIcon kind={kind} />
          {name}
        </h3>
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${bar * 100}%` }} />
        </span>
        <span class="group-count">
          <b>{formatted(images.length)}</b>{' '}
          <span class="visually-hidden">{text('groups.spokenPictures', images.length)}</span>
          {percent(share)}
        </span>
        <button
          type="button"
          class="light"
          onClick={() => onLight(images.map(({ image }) => image.url))}
        >
          {text('groups.show')}
          <span class="visually-hidden">{text('groups.spokenShow', { name })}</span>
        </button>
      </div>
      {note && <p class="small note">{note}</p>}
      <ul class="thumbnails" id={list}>
        {shown.map((answered, index) => (
          <li key={`${index} ${answered.image.url}`}>
            <Thumbnail image={answered.image} onGoTo={onGoTo} />
            <Caption {...answered} />
          </li>
        ))}
        {foldable && (
          <li>
            <button
              type="button"
              class="thumbnail more"
              aria-expanded={open}
              aria-controls={list}
              onClick={() => setOpen(!open)}
            >
              {open ? text('groups.fewer') : `+${formatted(images.length - shown.length)}`}
              <span class="visually-hidden">{text('groups.spokenMore', { name })}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function Caption({ tag }: AnsweredImage) {
  const { answer, correction } = tag;
  return (
    <span class="caption">
      {correction ? (
        <b>{text('groups.corrected')}</b>
      ) : answer.kind === 'unsure' ? (
        either(answer.candidates.map(className))
      ) : (
        <>
          <span class="visually-hidden">{text('groups.spokenConfidence')}</span>
          {probabilityPercent(answerProbability(tag))}
        </>
      )}
    </span>
  );
}
