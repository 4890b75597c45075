import type { Trial } from '../model/report';
import { seededRandom } from './random';

/** The values that a hyper-parameter is drawn from. */
export type Range =
  /** All values between two are equally probable. */
  | { kind: 'uniform'; from: number; to: number }
  /** All orders of magnitude between two are equally probable. */
  | { kind: 'log'; from: number; to: number }
  | { kind: 'choice'; of: readonly (number | string)[] };

/**
 * Draws the settings of a trial: the same ones for the same seed and trial. Numbers have three
 * digits, so that a recipe can be written with what the search found.
 */
export function drawSettings(
  space: Record<string, Range>,
  seed: number,
  trial: number,
): Trial['settings'] {
  const random = seededRandom(seed, 'trial', trial);
  return Object.fromEntries(
    Object.entries(space).map(([name, range]) => [name, draw(range, random.float())]),
  );
}

/** @param share 0 (included) to 1 (excluded): how far along the range */
function draw(range: Range, share: number): number | string {
  if (range.kind === 'choice') return range.of[Math.floor(share * range.of.length)]!;
  const { kind, from, to } = range;
  const value = kind === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  return Number(value.toPrecision(3));
}

/**
 * A recipe with some of its values replaced.
 * @param settings by their names as `settingsOf` gives them: `photo.crop` is the `crop` of `photo`
 * @throws {RangeError} when the recipe has no value of such a name
 */
export function withSettings<Recipe extends object>(
  recipe: Recipe,
  settings: Trial['settings'],
): Recipe {
  const changed = structuredClone(recipe);
  for (const [name, value] of Object.entries(settings)) {
    const keys = name.split('.');
    const last = keys.pop()!;
    const part = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), changed);
    if (typeof part !== 'object' || part === null || !Reflect.has(part, last)) {
      throw new RangeError(`The recipe has no setting ${name}.`);
    }
    Reflect.set(part, last, value);
  }
  return changed;
}
