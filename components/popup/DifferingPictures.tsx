import { finalAnswer } from '../../messages/final-answer';
import type { PageImage } from '../../messages/protocol';
import { answerName } from '../../texts/answer-name';
import { counted } from '../../texts/counted';
import { text } from '../../texts/text';
import { Thumbnail } from './Thumbnail';

interface Props {
  images: readonly PageImage[];
  onGoTo: (url: string) => void;
}

/**
 * The pictures that are surely something else than what the page calls them, folded away: mostly the
 * page is wrong, or the network. What the person has corrected is settled.
 */
export function DifferingPictures({ images, onGoTo }: Props) {
  const differing = images.flatMap((image) => {
    if (!image.result?.ok || image.result.tag.correction) return [];
    const { tag } = image.result;
    const { words } = tag.witnesses ?? {};
    return words?.differs ? [{ image, tag, words }] : [];
  });
  if (differing.length === 0) return null;
  return (
    <details class="unread differing">
      <summary>{counted('groups.differing', differing.length)}</summary>
      <ul class="thumbnails">
        {differing.map(({ image, tag, words }, index) => (
          <li key={`${index} ${image.url}`}>
            <Thumbnail image={image} onGoTo={onGoTo} />
            <span class="caption">
              {answerName(finalAnswer(tag))} · {text('groups.pageSays', { word: words.word })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
