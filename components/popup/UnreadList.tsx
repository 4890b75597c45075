import { imageErrorText } from '../../messages/image-error';
import { counted } from '../../texts/counted';
import type { UnreadImage } from './overview';
import { Thumbnail } from './Thumbnail';

interface Props {
  unread: readonly UnreadImage[];
  onGoTo: (url: string) => void;
}

/** The pictures that have no tag, folded away, each with the reason and what to do. */
export function UnreadList({ unread, onGoTo }: Props) {
  if (unread.length === 0) return null;
  return (
    <details class="unread">
      <summary>{counted('groups.unread', unread.length)}</summary>
      <ul>
        {unread.map(({ image, failure }, index) => (
          <li key={`${index} ${image.url}`}>
            <Thumbnail image={image} onGoTo={onGoTo} />
            <p>{imageErrorText(failure)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
