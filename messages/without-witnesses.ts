import type { SummaryTag } from './protocol';

/** A tag as the picture alone has it, whatever else was heard. */
export function withoutWitnesses<One extends SummaryTag>({ witnesses, picture, ...tag }: One) {
  return { ...tag, ...picture };
}
