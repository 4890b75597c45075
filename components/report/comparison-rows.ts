import type { Report } from '../../model/report';
import { exactPercent } from '../figures';

/** One of the networks that are set side by side. */
export interface ComparedNetwork {
  /** As the page's address has it. */
  name: string;
  /** What people call it. */
  label: string;
  report: Report;
  /** Size of its files, model.json and weights.bin; null where that is not known. */
  bytes: number | null;
  /** Time for one picture on this machine; absent until it is measured. */
  milliseconds?: number | undefined;
}

/** One figure of all networks. */
export interface ComparisonRow {
  figure: string;
  /** What the figure is of, in a few words. */
  note?: string | undefined;
  /** In the order of the networks; null where it was not measured. */
  values: (number | null)[];
  format: (value: number) => string;
  /** The value of a whole bar. */
  whole: number;
  /** Position of the network that does best; absent where none does, or less is not better. */
  best?: number | undefined;
}

/** Rows of one kind, such as one figure by source. */
export interface ComparisonGroup {
  /** Absent where the rows speak for themselves. */
  title?: string;
  rows: ComparisonRow[];
}

/** The figures by which networks are compared, those of photographs by source last. */
export function comparisonGroups(networks: readonly ComparedNetwork[]): ComparisonGroup[] {
  const sources = [
    ...new Set(networks.flatMap(({ report }) => (report.photos ?? []).map(({ name }) => name))),
  ];
  const values = (value: (network: ComparedNetwork) => number | null | undefined) =>
    networks.map((network) => value(network) ?? null);
  const photos = (name: string, value: 'right' | 'outlierAuroc') =>
    values(({ report }) => {
      const test = report.photos?.find((source) => source.name === name)?.test;
      if (test === undefined || value === 'outlierAuroc') return test?.outlierAuroc;
      return test.evaluation.n === 0 ? null : test.evaluation.accuracy;
    });
  const groups: ComparisonGroup[] = [
    {
      rows: [
        share(
          'Accuracy',
          'test pictures of Fashion-MNIST',
          values(({ report }) => report.bundled.test.accuracy),
        ),
        amount(
          'Loss',
          'the same; less is better',
          values(({ report }) => report.bundled.test.loss),
          (loss) => loss.toFixed(3),
        ),
        amount(
          'Parameters',
          undefined,
          values(({ report }) => report.parameters),
          whole,
        ),
        amount(
          'Multiply-adds',
          'for one look at a picture',
          values(({ report }) => report.multiplyAdds),
          whole,
        ),
        amount(
          'File size',
          'model and weights',
          values(({ bytes }) => bytes),
          kilobytes,
        ),
        amount(
          'Time',
          'for one picture of noise, on this machine',
          values(({ milliseconds }) => milliseconds),
          (time) => `${time.toFixed(time < 10 ? 2 : 1)} ms`,
        ),
      ],
    },
    {
      title: 'Garments right in photographs, by source',
      rows: sources.map((name) => share(name, undefined, photos(name, 'right'))),
    },
    {
      title: 'Garments told from other things, by source (AUROC)',
      rows: sources.map((name) =>
        share(name, undefined, photos(name, 'outlierAuroc'), (area) => area.toFixed(4)),
      ),
    },
  ];
  return groups
    .map(({ rows, ...group }) => ({
      ...group,
      rows: rows.filter((row) => row.values.some((value) => value !== null)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function share(
  figure: string,
  note: string | undefined,
  values: (number | null)[],
  format = exactPercent,
): ComparisonRow {
  return { figure, note, values, format, whole: 1, best: only(values, Math.max) };
}

function amount(
  figure: string,
  note: string | undefined,
  values: (number | null)[],
  format: (value: number) => string,
): ComparisonRow {
  const whole = Math.max(...values.map((value) => value ?? 0));
  return { figure, note, values, format, whole, best: only(values, Math.min) };
}

/** The position of the best value, where there is a choice and one is better than all others. */
function only(
  values: readonly (number | null)[],
  pick: (...values: number[]) => number,
): number | undefined {
  const measured = values.filter((value) => value !== null);
  const best = pick(...measured);
  const isOnly = measured.length > 1 && measured.filter((value) => value === best).length === 1;
  return isOnly ? values.indexOf(best) : undefined;
}

function whole(value: number): string {
  return value.toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
