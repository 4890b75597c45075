import { adjust } from '../../model/adjust';
import { calibrate, decide } from '../../model/decide';
import type { Answer, DecisionSettings } from '../../model/decision';
import { mixAdjustment, pageMix } from '../../model/page-mix';
import type { Interval, PageFigures, Report, WithAndWithout } from '../../model/report';
import { CLASS_COUNT, NONE_ID, NONE_LABEL, OUTPUT_IDS, type OutputId } from '../../model/taxonomy';
import { shareInterval } from '../../training/mean-interval';
import type { JudgedProduct } from './leave-one-site-out';

/** What a network says of a product's picture, before calibration; absent where it cannot be read. */
export type Look = (product: JudgedProduct) => ArrayLike<number> | undefined;

/** Which witnesses are heard beside the picture. */
interface Heard {
  words: boolean;
  page: boolean;
}

/** What one page gives: shares of its garments, of its tags and of its other things; null of none. */
interface PageShares {
  site: string;
  right: number | null;
  tagged: number | null;
  tagsRight: number | null;
}

/** Texts are called mostly right where the strongest words fit so many of a page's products that have any. */
const MOSTLY = 0.8;

/**
 * Measures what the page's words and its other pictures are worth, on pages of products with labels:
 * on all, and on those whose texts are mostly right. Means over pages, intervals by site.
 */
export function measureWitnesses(
  products: readonly JudgedProduct[],
  look: Look,
  settings: DecisionSettings,
): NonNullable<Report['pages']> {
  const pages = pagesOf(products);
  const real = pages.filter(hasRealTexts);
  return {
    ...(real.length > 0 && { realTexts: figuresOf(real, look, settings) }),
    all: figuresOf(pages, look, settings),
  };
}

/** Products of one page, page by page. */
export function pagesOf(products: readonly JudgedProduct[]): JudgedProduct[][] {
  const pages = new Map<string, JudgedProduct[]>();
  for (const product of products) {
    const key = `${product.site} ${product.page}`;
    const page = pages.get(key);
    if (page) page.push(product);
    else pages.set(key, [product]);
  }
  return [...pages.values()];
}

/** Which part of the best answers is right: words often speak for several at once. */
export function shareOfBest(values: readonly number[], accepted: readonly OutputId[]): number {
  const most = Math.max(...values) - 1e-9;
  const best = OUTPUT_IDS.filter((_, label) => (values[label] ?? Number.NEGATIVE_INFINITY) >= most);
  return best.filter((id) => accepted.includes(id)).length / best.length;
}

function hasRealTexts(page: readonly JudgedProduct[]): boolean {
  const worded = page.filter(({ logOdds }) => logOdds !== undefined);
  const fits = worded.filter(({ logOdds, accepted }) => shareOfBest(logOdds!, accepted) > 0);
  return worded.length > 0 && fits.length / worded.length >= MOSTLY;
}

function figuresOf(
  pages: readonly (readonly JudgedProduct[])[],
  look: Look,
  settings: DecisionSettings,
): PageFigures {
  const sharesOf = (heard: Heard) => pages.map((page) => measurePage(page, look, settings, heard));
  const alone = sharesOf({ words: false, page: false });
  const compared = (heard: Heard) => compare(alone, sharesOf(heard));
  return {
    sites: new Set(pages.flat().map(({ site }) => site)).size,
    products: pages.flat().length,
    words: compared({ words: true, page: false }),
    page: compared({ words: false, page: true }),
    both: compared({ words: true, page: true }),
  };
}

interface Judged extends JudgedProduct {
  probabilities: readonly number[];
  answer: Answer;
}

function measurePage(
  page: readonly JudgedProduct[],
  look: Look,
  settings: DecisionSettings,
  heard: Heard,
): PageShares {
  const seen = page.flatMap((product) => {
    const row = look(product);
    if (!row) return [];
    const calibrated = calibrate(row, settings.temperature);
    return [{ ...product, row: calibrated.length > NONE_LABEL ? calibrated : [...calibrated, 0] }];
  });
  const mix = heard.page ? pageMix(seen.map(({ row }) => row)) : undefined;
  const answers = seen.map(({ row, ...product }): Judged => {
    const { logOdds } = product;
    const probabilities = adjust(row, [
      ...(heard.words && logOdds ? [{ witness: 'words', logOdds } as const] : []),
      ...(mix ? [mixAdjustment(mix, row)] : []),
    ]);
    return { ...product, probabilities, answer: decide(probabilities, settings) };
  });
  const garments = answers.filter(({ label }) => label !== NONE_ID);
  const tagged = garments.filter(isTagged);
  return {
    site: page[0]!.site,
    right: meanOf(garments, ({ probabilities, accepted }) =>
      shareOfBest(probabilities.slice(0, CLASS_COUNT), accepted),
    ),
    tagged: meanOf(garments, (one) => Number(isTagged(one))),
    tagsRight: meanOf(tagged, ({ answer, accepted }) =>
      Number(answer.kind === 'tag' && accepted.includes(answer.class)),
    ),
  };
}

function isTagged({ answer }: Judged): boolean {
  return answer.kind === 'tag';
}

function compare(before: readonly PageShares[], after: readonly PageShares[]): WithAndWithout {
  const right = (pages: readonly PageShares[]) =>
    pages.map(({ site, right }) => ({ site, value: right }));
  const gains = after.map(({ site, right }, at) => {
    const without = before[at]!.right;
    return { site, value: right === null || without === null ? null : right - without };
  });
  const mean = (pages: readonly PageShares[], of: 'tagged' | 'tagsRight') => {
    return meanOf(
      pages.filter((page) => page[of] !== null),
      (page) => page[of]!,
    );
  };
  return {
    count: before.filter(({ right }) => right !== null).length,
    without: bySite(right(before)),
    with: bySite(right(after)),
    gain: bySite(gains),
    tagged: { without: mean(before, 'tagged') ?? 0, with: mean(after, 'tagged') ?? 0 },
    right: { without: mean(before, 'tagsRight'), with: mean(after, 'tagsRight') },
  };
}

/** The mean over pages, and its interval over sites. */
function bySite(pages: readonly { site: string; value: number | null }[]): Interval {
  const sites = new Map<string, { part: number; whole: number }>();
  for (const { site, value } of pages) {
    if (value === null) continue;
    const { part, whole } = sites.get(site) ?? { part: 0, whole: 0 };
    sites.set(site, { part: part + value, whole: whole + 1 });
  }
  return shareInterval([...sites.values()]);
}

function meanOf<Item>(items: readonly Item[], measure: (item: Item) => number): number | null {
  if (items.length === 0) return null;
  return items.reduce((sum, item) => sum + measure(item), 0) / items.length;
}
