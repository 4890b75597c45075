import type { PageScore } from './score-page';

/** Means over pages; null where no page has the figure. */
export interface MeanScores {
  /** Over the pages that have products. */
  mean: Record<
    | 'recall'
    | 'precision'
    | 'categoryAccuracy'
    | 'categoryAccuracyAlone'
    | 'nameAccuracy'
    | 'priceAccuracy',
    number | null
  >;
  /** The lowest of the same pages. */
  minimum: Record<'recall' | 'precision', number | null>;
  /** How many of them are below one half in recall or precision. */
  belowHalf: number;
  /** Images called products on the others, a page. */
  falseProducts: number | null;
  /** Over all pages together: found products with a label, and those whose category is right. */
  labelled: number;
  rightlyTagged: number;
  rightlyTaggedAlone: number;
  /** The same of those whose name, or price, is known. */
  named: number;
  rightlyNamed: number;
  priced: number;
  rightlyPriced: number;
}

type Sum =
  | 'labelled'
  | 'rightlyTagged'
  | 'rightlyTaggedAlone'
  | 'named'
  | 'rightlyNamed'
  | 'priced'
  | 'rightlyPriced';

/** The figures of all pages together. A page without products has neither recall nor precision. */
export function meanScores(pages: readonly PageScore[]): MeanScores {
  const valuesOf = (figure: keyof MeanScores['mean']) =>
    pages.flatMap((page) => page[figure] ?? []);
  const meanOf = (figure: keyof MeanScores['mean']) => mean(valuesOf(figure));
  const lowest = (figure: keyof MeanScores['minimum']) => {
    const values = valuesOf(figure);
    return values.length === 0 ? null : Math.min(...values);
  };
  const sumOf = (figure: Sum) => pages.reduce((sum, { [figure]: one }) => sum + one, 0);
  const others = pages.filter(({ products }) => products === 0);
  return {
    mean: {
      recall: meanOf('recall'),
      precision: meanOf('precision'),
      categoryAccuracy: meanOf('categoryAccuracy'),
      categoryAccuracyAlone: meanOf('categoryAccuracyAlone'),
      nameAccuracy: meanOf('nameAccuracy'),
      priceAccuracy: meanOf('priceAccuracy'),
    },
    minimum: { recall: lowest('recall'), precision: lowest('precision') },
    belowHalf: pages.filter(
      ({ recall, precision }) => (recall ?? 1) < 0.5 || (precision ?? 1) < 0.5,
    ).length,
    falseProducts: mean(others.map(({ found }) => found)),
    labelled: sumOf('labelled'),
    rightlyTagged: sumOf('rightlyTagged'),
    rightlyTaggedAlone: sumOf('rightlyTaggedAlone'),
    named: sumOf('named'),
    rightlyNamed: sumOf('rightlyNamed'),
    priced: sumOf('priced'),
    rightlyPriced: sumOf('rightlyPriced'),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value) / values.length;
}
