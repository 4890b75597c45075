import { counted } from '../../texts/counted';
import { text } from '../../texts/text';
import type { Overview } from './overview';
import { withoutTag } from './without-tag';

/** How many pictures got no tag, and how many the person corrected. */
export function RestOfPictures({ tags }: { tags: Overview }) {
  const rest = withoutTag(tags);
  return (
    <>
      {rest && <p class="small rest">{text('overview.rest', { rest })}</p>}
      {tags.corrected > 0 && (
        <p class="small rest">{counted('overview.corrected', tags.corrected)}</p>
      )}
    </>
  );
}
