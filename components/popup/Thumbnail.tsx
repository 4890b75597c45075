import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { ImageUrl, type PageImage } from '../../messages/protocol';

/** A page may write a novel there. */
const MAX_ALT_LENGTH = 150;

/**
 * A page's picture, small. Where its address cannot be shown here (`blob:`, a shop that serves
 * pictures to its own pages only) stands a drawing in its place.
 */
export function Thumbnail({ image: { url, alt } }: { image: PageImage }) {
  const [broken, setBroken] = useState<string>();
  const text = alt.slice(0, MAX_ALT_LENGTH) || 'Picture without a description';
  if (broken === url || !v.is(ImageUrl, url)) {
    return (
      <span class="thumbnail placeholder" role="img" aria-label={text} title={text}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15 9h.01" />
        </svg>
      </span>
    );
  }
  return (
    <img
      class="thumbnail"
      src={url}
      alt={text}
      title={text}
      loading="lazy"
      decoding="async"
      // The shop need not know that, or where, its picture is looked at.
      referrerpolicy="no-referrer"
      onError={() => setBroken(url)}
    />
  );
}
