import type { Sighting } from './sighting';
import type { PageFacts, Signal } from './signal';
import { signals } from './signal';
import './signals';
import weights from './weights.json';

/** What an image has to its credit before anything is known of it; a product has more than 0. */
const BIAS = weights.bias;

/** What a signal adds to the score where it is there: learned, see docs/finding.md. */
export function weightOf(signal: string): number {
  return (weights.signals as Record<string, number>)[signal] ?? 0;
}

/** One signal's share in a score. */
export interface Reason {
  signal: string;
  because: string;
  /** Added to the score; negative speaks against a product. */
  points: number;
}

/** How strongly each signal is there for each image, from 0 to 1; in a row, in part by the others. */
export type Measures = ReadonlyMap<Sighting, readonly number[]>;

/** As many of a row are enough to know what is the same all along it. */
const SAMPLE = 12;

/** What was measured before, by image, with all that it was measured from. */
export type Memory = WeakMap<Element, { from: string; own: readonly number[] }>;

/**
 * Measures every signal for every image. Yields between images.
 * @param memory images that are as they were are not measured anew
 */
export function* measureAll(
  images: readonly Sighting[],
  page: PageFacts,
  memory: Memory = new WeakMap(),
): Generator<void, Measures> {
  const measures = new Map<Sighting, readonly number[]>();
  for (const row of new Set(images.map((image) => image.row))) {
    const own: (readonly number[])[] = [];
    let sampled: readonly number[] = [];
    for (const [place, image] of row.entries()) {
      if (place === SAMPLE) sampled = meanOf(own);
      const from = whatIsMeasured(image, page);
      const before = memory.get(image.element);
      const values =
        before?.from === from
          ? before.own
          : signals.map((signal, index) =>
              signal.isSampled && place >= SAMPLE
                ? (sampled[index] ?? 0)
                : measure(signal, image, page),
            );
      memory.set(image.element, { from, own: values });
      own.push(values);
      yield;
    }
    const means = meanOf(own);
    for (const [place, image] of row.entries()) {
      measures.set(
        image,
        means.map((mean, index) => (mean + (own[place]?.[index] ?? 0)) / 2),
      );
    }
    yield;
  }
  return measures;
}

function whatIsMeasured(image: Sighting, page: PageFacts): string {
  const { box, row, url, text, alt, names, words, link } = image;
  const { window, data, kinds, hasPrices, isForReading, shop, imageCount, bought, stickers } = page;
  return [
    ...[
      hasPrices,
      shop,
      imageCount,
      kinds.get(image) ?? 0,
      bought.has(image),
      stickers.has(url),
      isForReading,
      data.products.size,
    ],
    ...[box.left, box.width, box.height, window.width, window.height, row.length],
    // A long `data:` address is never a product's file.
    ...[url.slice(0, 500), alt, text, names, words.outerNames, words.heading, link],
  ].join('\n');
}

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return signals.map(
    (_, index) => rows.reduce((sum, values) => sum + (values[index] ?? 0), 0) / rows.length,
  );
}

function measure(signal: Signal, image: Sighting, page: PageFacts): number {
  try {
    return Number(signal.measure(image, page));
  } catch {
    // A page that breaks a signal is judged by the others.
    return 0;
  }
}

/** What measures add up to: a product has more than 0. */
export function scoreOf(measures: readonly number[]): number {
  return signals.reduce((sum, { id }, index) => sum + weightOf(id) * (measures[index] ?? 0), BIAS);
}

/** The reasons of an image, the weightiest first, without those that are not there. */
export function reasonsFor(measures: readonly number[]): Reason[] {
  return signals
    .map(({ id, because }, index) => ({
      signal: id,
      because,
      points: weightOf(id) * (measures[index] ?? 0),
    }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
