import type { PageSummary } from '../../messages/protocol';
import { counted } from '../../texts/counted';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { percent } from '../figures';
import { namedHosts } from './named-hosts';
import { overview } from './overview';
import { unreadReasons } from './unread-reasons';
import { withoutTag } from './without-tag';

/**
 * What a screen reader says of the progress. Changes only at each quarter, so that it is not
 * interrupted by every picture.
 */
export function announcement({ phase, images, everyLarge }: PageSummary): string {
  if (phase === 'idle') return '';
  const tags = overview(images);
  const { found, answered, tagged, categories } = tags;
  if (phase === 'done') {
    if (found === 0) return text(everyLarge ? 'spokenScan.nothingLarge' : 'spokenScan.nothing');
    const rest = withoutTag(tags);
    const done = text('spokenScan.done', found, [formatted(found)], {
      tagged: formatted(tagged),
      categories: counted('counts.categories', categories.length),
    });
    const { closed } = unreadReasons(tags.unread);
    const question =
      closed &&
      text('closedHosts.question', closed.count, [formatted(closed.count)], {
        hosts: namedHosts(closed.hosts),
      });
    return [
      everyLarge && text('spokenScan.everyLarge'),
      done,
      rest && text('spokenScan.rest', { rest }),
      question,
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (found === 0) return text(everyLarge ? 'spokenScan.searchingLarge' : 'spokenScan.searching');
  const quarters = Math.floor((4 * answered) / found);
  if (quarters === 0) return counted('spokenScan.begun', found);
  return text('spokenScan.part', found, [formatted(found)], { percent: percent(quarters / 4) });
}
