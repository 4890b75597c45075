import { seededRandom } from './random';
import type { MobilenetRecipe } from './recipes';

/** The values that a hyper-parameter is drawn from. */
export type Range =
  /** All values between two are equally probable. */
  | { kind: 'uniform'; from: number; to: number }
  /** All orders of magnitude between two are equally probable. */
  | { kind: 'log'; from: number; to: number };

/** What is searched of MobileNetV2's recipe. */
export const SEARCH_SPACE = {
  learningRate: { kind: 'log', from: 1e-4, to: 2e-3 },
  weightDecay: { kind: 'log', from: 5e-3, to: 2e-1 },
  dropout: { kind: 'uniform', from: 0, to: 0.5 },
  labelSmoothing: { kind: 'uniform', from: 0, to: 0.15 },
  shiftShare: { kind: 'uniform', from: 0, to: 0.8 },
  noneWeight: { kind: 'log', from: 0.75, to: 3 },
} satisfies Partial<Record<keyof MobilenetRecipe, Range>>;

/**
 * Draws the settings of a trial: the same ones for the same seed and trial. Numbers have three
 * digits, so that a recipe can be written with what the search found.
 */
export function drawSettings(
  space: Record<string, Range>,
  seed: number,
  trial: number,
): Record<string, number> {
  const random = seededRandom(seed, 'trial', trial);
  return Object.fromEntries(
    Object.entries(space).map(([name, range]) => [name, draw(range, random.float())]),
  );
}

/** @param share 0 (included) to 1 (excluded): how far along the range */
function draw({ kind, from, to }: Range, share: number): number {
  const value = kind === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  return Number(value.toPrecision(3));
}
