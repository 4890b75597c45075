import type { PageSummary } from '../../messages/protocol';
import { count } from '../figures';
import { overview, withoutTag } from './overview';

/**
 * What a screen reader says of the progress. Changes only at each quarter, so that it is not
 * interrupted by every picture.
 */
export function announcement({ phase, images }: PageSummary): string {
  if (phase === 'idle') return '';
  const tags = overview(images);
  const { found, answered, tagged, categories } = tags;
  if (phase === 'done') {
    if (found === 0) return 'No product pictures found.';
    const rest = withoutTag(tags);
    const done = `Done: ${tagged} of ${count(found, 'picture')} tagged, ${count(categories.length, 'category', 'categories')}.`;
    return rest ? `${done} Without a tag: ${rest}.` : done;
  }
  if (found === 0) return 'Looking for product pictures.';
  const quarters = Math.floor((4 * answered) / found);
  return `Tagging ${count(found, 'picture')}${quarters > 0 ? `: ${quarters * 25}% done` : ''}.`;
}
