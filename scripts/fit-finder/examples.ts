import { truthMatcher } from '../pages/match-truth';
import type { Example } from './logistic-regression';
import type { MeasuredPage } from './page-measures';

/** Images that no list of a truth has count from this size on, in CSS pixels. */
const MIN_SIDE = 40;

/** What is wrongly called a product weighs so much more than a product that is missed. */
const COST_OF_WRONG = 1.2;

/**
 * The images of some pages as examples. Each site weighs the same, in it each page, and on a page its
 * products together, and all other images.
 */
export function examplesOf(pages: readonly MeasuredPage[]): Example[] {
  const bySite = new Map<string, MeasuredPage[]>();
  for (const page of pages) bySite.set(page.site, [...(bySite.get(page.site) ?? []), page]);
  return [...bySite.values()].flatMap((ofSite) =>
    ofSite.flatMap((page) => {
      const images = labelled(page);
      const products = images.filter(({ isProduct }) => isProduct).length;
      const kinds = Number(products > 0) + Number(products < images.length);
      return images.map(({ measures, isProduct }) => ({
        measures,
        isProduct,
        weight:
          (isProduct ? 1 / products : COST_OF_WRONG / (images.length - products)) /
          ofSite.length /
          kinds,
      }));
    }),
  );
}

type Labelled = Pick<Example, 'measures' | 'isProduct'>;

/** Each page is an example for all sites but its own: labelled once. */
const known = new WeakMap<MeasuredPage, Labelled[]>();

function labelled(page: MeasuredPage): Labelled[] {
  const before = known.get(page);
  if (before) return before;
  const images = label(page);
  known.set(page, images);
  return images;
}

function label({ truth, groups }: MeasuredPage): Labelled[] {
  const match = truthMatcher(truth);
  return groups.flatMap((group) => {
    const lists = group.map(({ url }) => match(url).list);
    // What counts once is one thing: where one of them is a product, all are.
    const isProduct = lists.includes('products');
    if (!isProduct && lists.includes('dont_care')) return [];
    return group.flatMap(({ measures, size }, index) => {
      const isUnlisted = lists[index] === 'none' && !isProduct;
      if (isUnlisted && Math.min(size.width, size.height) <= MIN_SIDE) return [];
      return [{ measures, isProduct }];
    });
  });
}
