import { exactPercent } from '../../components/figures';
import { adjust } from '../../model/adjust';
import { calibrate, decide } from '../../model/decide';
import type { DecisionSettings } from '../../model/decision';
import { CLASS_COUNT, NONE_ID, OUTPUT_IDS, type OutputId } from '../../model/taxonomy';
import type { JudgedProduct } from './leave-one-site-out';

/** What a network says of a product's picture, before calibration; absent where it cannot be read. */
export type Look = (product: JudgedProduct) => ArrayLike<number> | undefined;

/** How far words alone go: all figures are means over pages. */
export function wordTable(products: readonly JudgedProduct[]): string {
  const worded = products.filter(({ logOdds }) => logOdds !== undefined);
  return [
    `${'Products with a word'.padEnd(44)}${share(products, ({ logOdds }) => Number(logOdds !== undefined))}`,
    `${'of these rightly called'.padEnd(44)}${share(worded, ({ logOdds, accepted }) => shareOfBest(logOdds ?? [], accepted))}`,
  ].join('\n');
}

/** How well a network does alone, and joined by the words. */
export function networkTable(
  products: readonly JudgedProduct[],
  look: Look,
  settings: DecisionSettings,
): string {
  const rows = (['alone', 'with words'] as const).map((name) => {
    const seen = products.flatMap((product) => {
      const row = look(product);
      if (!row) return [];
      const calibrated = calibrate(row, settings.temperature);
      const { logOdds } = product;
      const words =
        name === 'with words' && logOdds ? [{ witness: 'words', logOdds } as const] : [];
      const probabilities = adjust(calibrated, words);
      return [{ ...product, probabilities, answer: decide(probabilities, settings) }];
    });
    const garments = seen.filter(({ label }) => label !== NONE_ID);
    const others = seen.filter(({ label }) => label === NONE_ID);
    const tagged = seen.filter(({ answer }) => answer.kind === 'tag');
    const isTagged = ({ answer }: (typeof seen)[number]) => Number(answer.kind === 'tag');
    return [
      name.padEnd(12),
      share(garments, ({ probabilities, accepted }) =>
        shareOfBest(probabilities.slice(0, CLASS_COUNT), accepted),
      ).padStart(9),
      share(seen, ({ probabilities, accepted, label }) =>
        shareOfBest(
          label === NONE_ID ? probabilities : probabilities.slice(0, CLASS_COUNT),
          accepted,
        ),
      ).padStart(9),
      share(garments, isTagged).padStart(9),
      share(tagged, ({ answer, accepted }) =>
        Number(answer.kind === 'tag' && accepted.includes(answer.class)),
      ).padStart(9),
      share(others, isTagged).padStart(9),
    ].join('');
  });
  return [
    `${'The network'.padEnd(12)} garments      all   tagged    right    false`,
    ...rows,
    'Right of the garments, of all; garments given a tag; right of the tags; other things given one.',
  ].join('\n');
}

/** The mean over pages of the mean over a page's products. */
function share<Product extends JudgedProduct>(
  products: readonly Product[],
  measure: (product: Product) => number,
): string {
  const byPage = new Map<string, number[]>();
  for (const product of products) {
    const key = `${product.site} ${product.page}`;
    byPage.set(key, [...(byPage.get(key) ?? []), measure(product)]);
  }
  return byPage.size === 0 ? '–' : exactPercent(mean([...byPage.values()].map(mean)));
}

/** Which part of the best answers is right: words often speak for several at once. */
function shareOfBest(values: readonly number[], accepted: readonly OutputId[]): number {
  const most = Math.max(...values) - 1e-9;
  const best = OUTPUT_IDS.filter((_, label) => (values[label] ?? Number.NEGATIVE_INFINITY) >= most);
  return best.filter((id) => accepted.includes(id)).length / best.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
