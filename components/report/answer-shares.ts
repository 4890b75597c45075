import type { PhotoSource } from '../../model/report';

/** What is said of photographs, in shares that add up to 1. */
export interface AnswerShares {
  tag: number;
  notSure: number;
  none: number;
}

/** The answers to one kind of photographs of a source. */
export interface SourceAnswers {
  source: string;
  kind: 'garments' | 'other things';
  photographs: number;
  shares: AnswerShares;
}

/** The answers at the shipped thresholds; sources whose report lacks them are left out. */
export function answerShares(photos: readonly PhotoSource[]): SourceAnswers[] {
  return photos.flatMap(({ name: source, test }) => {
    const { calledNone, evaluation, noneCount, answered, falseTags } = test;
    return [
      {
        source,
        kind: 'garments' as const,
        photographs: evaluation.n,
        shares: sharesOf(answered, calledNone?.garments),
      },
      {
        source,
        kind: 'other things' as const,
        photographs: noneCount,
        shares: sharesOf(falseTags, calledNone?.none),
      },
    ].flatMap(({ shares, ...rest }) => (shares ? [{ ...rest, shares }] : []));
  });
}

function sharesOf(tag: number | null, none: number | null | undefined): AnswerShares | undefined {
  if (tag === null || none == null) return undefined;
  // Shares of the same photographs may miss 1 by the last bit.
  return { tag, none, notSure: Math.max(0, 1 - tag - none) };
}
