import { exactPercent } from '../../components/figures';
import type { JudgedPage } from './judge';
import { VARIANTS, VIEWPORTS } from './variants';

/** Recall and precision in the mean over pages with products, for each width and variant. */
export function scoreTable(judged: readonly JudgedPage[]): string {
  const rows = VIEWPORTS.flatMap((viewport) =>
    VARIANTS.map((variant) => {
      const scores = judged.flatMap(({ page, score }) =>
        page.viewport.width === viewport.width && page.variant === variant ? score : [],
      );
      const shops = scores.filter(({ recall }) => recall !== null);
      const others = scores.filter(({ recall }) => recall === null);
      const bad = shops.filter(
        ({ recall, precision }) => Math.min(recall ?? 0, precision ?? 0) < 0.5,
      ).length;
      const falseProducts = mean(others.map(({ found }) => found)).toFixed(2);
      return [
        `${viewport.width}×${viewport.height}`.padEnd(9),
        variant.padEnd(15),
        exactPercent(mean(shops.map(({ recall }) => recall ?? 0))).padStart(7),
        exactPercent(mean(shops.map(({ precision }) => precision ?? 0))).padStart(9),
        String(bad).padStart(9),
        falseProducts.padStart(16),
      ].join('  ');
    }),
  );
  return [
    'Window     Page              Recall  Precision  below 0.5  without products',
    ...rows,
  ].join('\n');
}

/** Pages as they are that were not all right, one a line. */
export function siteTable(judged: readonly JudgedPage[]): string {
  const lines = judged.flatMap(({ page: { site, truth, viewport, variant }, score }) => {
    const isRight = (score.recall ?? 1) === 1 && score.wrong.length === 0;
    if (variant !== 'as-is' || isRight) return [];
    const name = `${site} ${truth.page}, ${viewport.width} wide`;
    const recall = score.recall === null ? 'no products' : `recall ${score.recall.toFixed(2)}`;
    return `${name}: ${recall}, ${score.wrong.length} wrong of ${score.found} found`;
  });
  return lines.length > 0 ? lines.join('\n') : 'All.';
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
