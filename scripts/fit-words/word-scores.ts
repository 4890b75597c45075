import { exactPercent } from '../../components/figures';
import type { PageFigures, WithAndWithout } from '../../model/report';
import { interval, percent } from '../../training/describe-unseen';
import type { JudgedProduct } from './leave-one-site-out';
import { pagesOf, shareOfBest } from './measure-witnesses';

/** How far words alone go: all figures are means over pages. */
export function wordTable(products: readonly JudgedProduct[]): string {
  const worded = products.filter(({ logOdds }) => logOdds !== undefined);
  return [
    `${'Products with a word'.padEnd(44)}${share(products, ({ logOdds }) => Number(logOdds !== undefined))}`,
    `${'of these rightly called'.padEnd(44)}${share(worded, ({ logOdds, accepted }) => shareOfBest(logOdds ?? [], accepted))}`,
  ].join('\n');
}

/** What the page's words and its other pictures are worth, as text for people. */
export function witnessTable(name: string, figures: PageFigures): string {
  const { sites, products, words, page, both } = figures;
  return [
    `${name}: ${words.count} pages of ${sites} sites, ${products} products. In percent, means over pages, 95 % intervals by site.`,
    line('the picture alone', words, 'without'),
    line('with the words', words, 'with'),
    line('with the page', page, 'with'),
    line('with both', both, 'with'),
  ].join('\n');
}

function line(name: string, figures: WithAndWithout, when: 'without' | 'with'): string {
  return (
    `  ${name.padEnd(18)} right ${interval(figures[when])}, garments with a tag ` +
    `${percent(figures.tagged[when])}, tags right ${percent(figures.right[when])}`
  );
}

/** The mean over pages of the mean over a page's products. */
function share(
  products: readonly JudgedProduct[],
  measure: (product: JudgedProduct) => number,
): string {
  const pages = pagesOf(products);
  return pages.length === 0
    ? '–'
    : exactPercent(mean(pages.map((page) => mean(page.map(measure)))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
