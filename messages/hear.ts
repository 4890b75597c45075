import type { Adjustment } from '../model/adjust';
import { reconsider } from '../model/prediction';
import type { Tag } from './protocol';

type Heard = Pick<
  Tag,
  'answer' | 'ranking' | 'none' | 'thresholds' | 'correction' | 'witnesses' | 'picture'
>;

/**
 * A tag as it is when these witnesses are heard beside the picture, and none that were heard before.
 * What the person says of a picture is not shifted by what they say of others: beside it stands what
 * the network says.
 */
export function hear<One extends Heard>(tag: One, witnesses: Tag['witnesses'] & {}): One {
  const { witnesses: former, picture, ...rest } = tag;
  const { corrections, ...others } = witnesses;
  const heard = { ...others, ...(corrections && !tag.correction && { corrections }) };
  const adjustments = Object.entries(heard).flatMap(([witness, said]) =>
    said ? ({ witness, logOdds: said.logOdds } as Adjustment) : [],
  );
  const { answer, ranking, none } = picture ?? tag;
  const alone = { answer, ranking, none };
  if (adjustments.length === 0 || !tag.thresholds) return { ...rest, ...alone } as One;
  const { ranking: shifted, ...prediction } = reconsider(alone, tag.thresholds, adjustments);
  const [first, ...following] = shifted;
  return {
    ...rest,
    ...prediction,
    ranking: [first, ...following],
    witnesses: heard,
    picture: alone,
  } as One;
}
