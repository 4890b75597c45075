import type { Tag } from '../messages/protocol';
import { counted } from '../texts/counted';

/** What else counts for an answer, besides the picture: a sentence for each witness, without its full stop. */
export function adjustedBy({ witnesses }: Pick<Tag, 'witnesses'>): string[] {
  const { corrections, mix } = witnesses ?? {};
  return [
    ...(corrections ? [counted('card.adjusted', corrections.count)] : []),
    ...(mix ? [counted('card.pageCounts', mix.pictures)] : []),
  ];
}
