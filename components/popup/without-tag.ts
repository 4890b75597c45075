import { counted } from '../../texts/counted';
import { listed } from '../../texts/lists';
import type { Overview } from './overview';

/** What got no tag, in a few words: `2 not sure, 7 none of the ten`; empty where all got one. */
export function withoutTag({ unsure, none, unread }: Overview): string {
  const rest = [
    [unsure.images.length, 'counts.unsure'] as const,
    [none.images.length, 'counts.none'] as const,
    [unread.length, 'counts.unread'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, what]) => counted(what, number));
  return listed(rest);
}
