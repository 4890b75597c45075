import { imageErrorText } from '../../messages/image-error';
import { counted } from '../../texts/counted';
import type { UnreadImage } from './overview';
import { Thumbnail } from './Thumbnail';
import { unreadReasons } from './unread-reasons';

interface Props {
  unread: readonly UnreadImage[];
  onGoTo: (url: string) => void;
}

/**
 * The pictures that have no tag, folded away: each reason once with what to do, and its pictures.
 * What is told at the top (`UnreadNotices`) is not told again.
 */
export function UnreadList({ unread, onGoTo }: Props) {
  const { groups } = unreadReasons(unread);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { images }) => sum + images.length, 0);
  return (
    <details class="unread">
      <summary>{counted('groups.unread', count)}</summary>
      {groups.map(({ failure, images }) => {
        const reason = imageErrorText(failure);
        return (
          <section key={reason}>
            <p>{reason}</p>
            <ul class="thumbnails">
              {images.map(({ image }, index) => (
                <li key={`${index} ${image.url}`}>
                  <Thumbnail image={image} onGoTo={onGoTo} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
