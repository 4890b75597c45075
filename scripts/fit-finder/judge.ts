import { type PageScore, scorePage } from '../pages/score-page';
import { examplesOf } from './examples';
import { type Fit, fitLogistic } from './logistic-regression';
import type { MeasuredPage } from './page-measures';

/** How well weights find the products of a page. */
export function judge({ truth, groups }: MeasuredPage, fit: Fit): PageScore {
  const found = groups.flatMap((group) => {
    const [first, ...others] = group;
    if (!first || !group.some((image) => scoreOf(image.measures, fit) > 0)) return [];
    const { url, size } = first;
    return [{ url, alt: '', twins: others.map((other) => other.url), size }];
  });
  return scorePage(truth, found);
}

function scoreOf(measures: readonly number[], { bias, weights }: Fit): number {
  return measures.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
}

/**
 * Leaves out each site in turn, fits on the others and judges on the one left out.
 * @param onSite called after each, with how many are done
 */
export function leaveOneSiteOut(
  pages: readonly MeasuredPage[],
  signs: readonly number[],
  penalty: number,
  onSite: (done: number, of: number) => void = () => {},
): PageScore[] {
  const sites = [...new Set(pages.map(({ site }) => site))];
  return sites.flatMap((site, index) => {
    const fit = fitLogistic(examplesOf(pages.filter((page) => page.site !== site)), signs, penalty);
    onSite(index + 1, sites.length);
    return pages.filter((page) => page.site === site).map((page) => judge(page, fit));
  });
}
