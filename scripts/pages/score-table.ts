import { count } from '../../components/figures';
import type { MeanScores } from './mean-scores';
import type { PageScore } from './score-page';

/** One line for each page, and the means. */
export function scoreTable(
  pages: readonly PageScore[],
  { mean, falseProducts, labelled, rightlyTagged }: MeanScores,
): string {
  const rows = [
    ['Page', 'Kind', 'Found', 'Missed', 'Wrong', 'Recall', 'Precision', 'Category', ''],
    ...pages.map((page) => [
      `${page.slug} ${page.page}`,
      page.kind,
      String(page.found),
      String(page.missed.length),
      String(page.wrong.length),
      figure(page.recall),
      figure(page.precision),
      figure(page.categoryAccuracy),
      page.labelled > 0 ? `${page.rightlyTagged} of ${page.labelled}` : '',
    ]),
    [
      'Mean over pages with products',
      ...['', '', '', ''],
      figure(mean.recall),
      figure(mean.precision),
      figure(mean.categoryAccuracy),
      '',
    ],
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    ...(labelled > 0
      ? [
          `Category right of all found, labelled images together: ${rightlyTagged} of ${labelled}, ${figure(rightlyTagged / labelled)}.`,
        ]
      : []),
    ...(falseProducts === null
      ? []
      : [`Images called products on pages without products: ${falseProducts.toFixed(2)} a page.`]),
  ].join('\n');
}

/** What was missed, wrong or of another category, page by page; pages without fault are left out. */
export function scoreDetails(pages: readonly PageScore[]): string {
  return pages
    .filter(({ missed, wrong, mistagged }) => missed.length + wrong.length + mistagged.length > 0)
    .map(({ slug, page, missed, wrong, mistagged }) =>
      [
        `${slug} ${page}: ${count(missed.length, 'product')} missed, ${wrong.length} wrong, ${mistagged.length} of another category`,
        ...missed.map((image) => `  missed    ${image}`),
        ...wrong.map(({ image, truth }) => `  wrong     ${image} (${truth})`),
        ...mistagged.map(({ image, label, tag }) => `  category  ${image}: ${label}, not ${tag}`),
      ].join('\n'),
    )
    .join('\n');
}

/** A share as people compare it, to three decimals. */
function figure(share: number | null): string {
  return share === null ? '–' : share.toFixed(3);
}
