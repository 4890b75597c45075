import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fit } from './logistic-regression';

const root = path.join(import.meta.dirname, '../..');
const WEIGHTS_FILE = path.join(root, 'entrypoints/finder/weights.json');
const DOCUMENTATION = path.join(root, 'docs/finding.md');

/** Digits after the point: finer ones change no decision. */
const DIGITS = 2;

/** What the finder reads. */
export interface Weights {
  bias: number;
  signals: Record<string, number>;
}

/** A fit by the names of its signals, rounded. */
export function namedWeights({ bias, weights }: Fit, ids: readonly string[]): Weights {
  const signals = ids.map((id, index) => [id, rounded(weights[index] ?? 0)] as const);
  return { bias: rounded(bias), signals: Object.fromEntries(signals) };
}

/** The other way round: the weights that are written down, as a fit to judge. */
export function fitOf({ bias, signals }: Weights, ids: readonly string[]): Fit {
  return { bias, weights: ids.map((id) => signals[id] ?? 0) };
}

/** Writes the weights to the file that the finder reads, and into the table of the documentation. */
export async function writeWeights(weights: Weights): Promise<void> {
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  await writeFile(DOCUMENTATION, inTable(await readFile(DOCUMENTATION, 'utf8'), weights));
}

/** The documentation with these weights in its table of signals. */
export function inTable(text: string, { signals }: Weights): string {
  return text.replace(/^(\| `([\w-]+)` \| )[^|]*( \|)/gm, (row, before, id, after) =>
    signals[id] === undefined ? row : before + weightText(signals[id]) + after,
  );
}

/** As the documentation writes it: with its sign. */
export function weightText(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight)}`;
}

function rounded(value: number): number {
  // Plus 0: there is no minus zero in a table.
  return Number(value.toFixed(DIGITS)) + 0;
}
