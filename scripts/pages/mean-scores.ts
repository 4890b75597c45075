import type { PageScore } from './score-page';

/** Means over pages; null where no page has the figure. */
export interface MeanScores {
  /** Over the pages that have products. */
  mean: Record<'recall' | 'precision' | 'categoryAccuracy', number | null>;
  /** Images called products on the others, a page. */
  falseProducts: number | null;
  /** Over all pages together: found products with a label, and those whose category is right. */
  labelled: number;
  rightlyTagged: number;
}

/** The figures of all pages together. A page without products has neither recall nor precision. */
export function meanScores(pages: readonly PageScore[]): MeanScores {
  const meanOf = (figure: keyof MeanScores['mean']) =>
    mean(pages.flatMap((page) => page[figure] ?? []));
  const others = pages.filter(({ products }) => products === 0);
  return {
    mean: {
      recall: meanOf('recall'),
      precision: meanOf('precision'),
      categoryAccuracy: meanOf('categoryAccuracy'),
    },
    falseProducts: mean(others.map(({ found }) => found)),
    labelled: pages.reduce((sum, { labelled }) => sum + labelled, 0),
    rightlyTagged: pages.reduce((sum, { rightlyTagged }) => sum + rightlyTagged, 0),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value) / values.length;
}
