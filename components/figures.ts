import { formatted } from '../texts/numbers';

/** A share of 0 to 1 as a percentage. Never rounds to a certainty or to nothing: `<1%`, `>99%`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return `<${wholePercent(0.01)}`;
  if (share > 0.99 && share < 1) return `>${wholePercent(0.99)}`;
  return wholePercent(share);
}

function wholePercent(share: number): string {
  return formatted(share, { style: 'percent' });
}

/**
 * A softmax probability as a percentage. Never certain and never impossible: in 32 bits a softmax
 * reaches 0 and 1, which no network may claim of a picture.
 */
export function probabilityPercent(probability: number): string {
  return percent(Math.min(0.999, Math.max(0.001, probability)));
}

/** A share of 0 to 1 as a percentage with two decimals, for figures that are compared. */
export function exactPercent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** A time, in the largest unit that keeps it readable. The units' signs are those of all languages. */
export function duration(milliseconds: number): string {
  if (milliseconds < 9.95) return `${withTenth(milliseconds)} ms`;
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${withTenth(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function withTenth(number: number): string {
  return formatted(number, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A number and its noun in English, for the report and the command line: `1 picture`, `2 pictures`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
