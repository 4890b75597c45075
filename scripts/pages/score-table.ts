import { count } from '../../components/figures';
import type { Price } from '../../messages/protocol';
import type { MeanScores } from './mean-scores';
import type { PageScore } from './score-page';

/** One line for each page, the means, and what stands out of them. */
export function scoreTable(pages: readonly PageScore[], means: MeanScores): string {
  const { mean, minimum, belowHalf, falseProducts } = means;
  const none = ['', '', '', ''];
  const rows = [
    [
      'Page',
      'Kind',
      'Found',
      'Missed',
      'Wrong',
      'Recall',
      'Precision',
      'Name',
      'Price',
      'Category',
      '',
    ],
    ...pages.map((page) => [
      `${page.slug} ${page.page}`,
      page.kind,
      String(page.found),
      String(page.missed.length),
      String(page.wrong.length),
      figure(page.recall),
      figure(page.precision),
      figure(page.nameAccuracy),
      figure(page.priceAccuracy),
      figure(page.categoryAccuracy),
      page.labelled > 0 ? `${page.rightlyTagged} of ${page.labelled}` : '',
    ]),
    [
      'Mean over pages with products',
      ...none,
      figure(mean.recall),
      figure(mean.precision),
      figure(mean.nameAccuracy),
      figure(mean.priceAccuracy),
      figure(mean.categoryAccuracy),
      '',
    ],
    ['Minimum of them', ...none, figure(minimum.recall), figure(minimum.precision), ...none],
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
    `Pages with products below 0.5 in recall or precision: ${belowHalf}.`,
    ...ofAll('Category right of all found, labelled images', means.rightlyTagged, means.labelled),
    ...ofAll('By the picture alone', means.rightlyTaggedAlone, means.labelled),
    ...ofAll('Name right of all found products with a known name', means.rightlyNamed, means.named),
    ...ofAll(
      'Price right of all found products with a known price',
      means.rightlyPriced,
      means.priced,
    ),
    ...(falseProducts === null
      ? []
      : [`Images called products on pages without products: ${falseProducts.toFixed(2)} a page.`]),
  ].join('\n');
}

function ofAll(what: string, right: number, all: number): string[] {
  return all > 0 ? [`${what} together: ${right} of ${all}, ${figure(right / all)}.`] : [];
}

/** What differs from the truth, page by page; pages without fault are left out. */
export function scoreDetails(pages: readonly PageScore[]): string {
  return pages
    .flatMap((page) => {
      const lines = faults(page);
      return lines.length > 0 ? [faultsInShort(page), ...lines] : [];
    })
    .join('\n');
}

function faultsInShort({ slug, page, missed, wrong, mistagged, misnamed, mispriced }: PageScore) {
  return [
    `${slug} ${page}: ${count(missed.length, 'product')} missed`,
    `${wrong.length} wrong`,
    `${mistagged.length} of another category`,
    ...(misnamed.length > 0 ? [count(misnamed.length, 'other name')] : []),
    ...(mispriced.length > 0 ? [count(mispriced.length, 'other price')] : []),
  ].join(', ');
}

function faults({ missed, wrong, mistagged, misnamed, mispriced }: PageScore): string[] {
  return [
    ...missed.map((image) => `  missed    ${image}`),
    ...wrong.map(({ image, truth }) => `  wrong     ${image} (${truth})`),
    ...mistagged.map(({ image, label, tag }) => `  category  ${image}: ${label}, not ${tag}`),
    ...misnamed.map(
      ({ image, right, got }) =>
        `  name      ${image}: ${quoted(right)}, not ${got === null ? 'none' : quoted(got)}`,
    ),
    ...mispriced.map(
      ({ image, right, got }) =>
        `  price     ${image}: ${quoted(right)}, not ${got === null ? 'none' : priceOf(got)}`,
    ),
  ];
}

/** As the page writes it, and what was read of it. */
function priceOf({ text, amount, currency }: Price): string {
  const read = [amount, currency].filter((part) => part !== undefined).join(' ');
  return quoted(text) + (read && ` (${read})`);
}

/** Line breaks and the like, which would spoil the list, are written as in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A share as people compare it, to three decimals. */
function figure(share: number | null): string {
  return share === null ? '–' : share.toFixed(3);
}
