import type { PageSummary } from '../../messages/protocol';
import { count } from '../figures';
import { overview } from './overview';

/**
 * What a screen reader says of the progress. Changes only at each quarter, so that it is not
 * interrupted by every picture.
 */
export function announcement({ phase, images }: PageSummary): string {
  if (phase === 'idle') return '';
  const { found, answered, tagged, categories } = overview(images);
  if (phase === 'done') {
    return found === 0
      ? 'No product pictures found.'
      : `Done: ${tagged} of ${count(found, 'picture')} tagged, ${count(categories.length, 'category', 'categories')}.`;
  }
  if (found === 0) return 'Looking for product pictures.';
  const quarters = Math.floor((4 * answered) / found);
  return `Tagging ${count(found, 'picture')}${quarters > 0 ? `: ${quarters * 25}% done` : ''}.`;
}
