import { type PageScore, scorePage } from '../pages/score-page';
import { examplesOf } from './examples';
import { type Fit, fitLogistic } from './logistic-regression';
import type { MeasuredPage } from './page-measures';

/** How a fit did on one page. */
export interface JudgedPage {
  page: MeasuredPage;
  score: PageScore;
}

/** How well a fit finds the products of pages. */
export function scoreAll(pages: readonly MeasuredPage[], fit: Fit): JudgedPage[] {
  return pages.map((page) => ({ page, score: scoreOf(page, fit) }));
}

/**
 * Leaves out each site in turn, fits on the others and judges on the one left out.
 * @param signs, penalty and priors as for `fitLogistic`
 */
export function leaveOneSiteOut(
  pages: readonly MeasuredPage[],
  signs: readonly number[],
  penalty: number,
  priors: readonly number[],
): JudgedPage[] {
  const sites = [...new Set(pages.map(({ site }) => site))];
  return sites.flatMap((site) => {
    const others = pages.filter((page) => page.site !== site);
    const fit = fitLogistic(examplesOf(others), signs, penalty, priors);
    return scoreAll(
      pages.filter((page) => page.site === site),
      fit,
    );
  });
}

/** As the finder decides: where one image of a group is a product, all are. */
function scoreOf({ truth, groups }: MeasuredPage, { bias, weights }: Fit): PageScore {
  const pointsOf = (measures: readonly number[]) =>
    measures.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
  const found = groups.flatMap((group) => {
    const [first, ...others] = group;
    if (!first || !group.some(({ measures }) => pointsOf(measures) > 0)) return [];
    const { url, size } = first;
    return [{ url, alt: '', twins: others.map((other) => other.url), size }];
  });
  return scorePage(truth, found);
}
