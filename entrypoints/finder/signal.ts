import type { PageProduct } from '../../messages/protocol';
import type { Sighting } from './sighting';
import type { StructuredData } from './structured-data';

/** What signals may know of the whole page. */
export interface PageFacts {
  document: Document;
  window: { width: number; height: number };
  data: StructuredData;
  /** Images that lie beside a button that buys. */
  bought: ReadonlySet<Sighting>;
  /** Those of them that are views of the page's one product; none in a list with such buttons. */
  gallery: ReadonlySet<Sighting>;
  /** Addresses that several cards show beside pictures of their own. */
  stickers: ReadonlySet<string>;
  /** Images that are no icons. */
  imageCount: number;
  /** How many images are shown as each one is, in rows all over the page. */
  kinds: ReadonlyMap<Sighting, number>;
  /** What the page says of its one product, where it has such pictures. */
  main: PageProduct | undefined;
  /** Whether the page calls itself an article, a blog or a forum. */
  isForReading: boolean;
  /** Whether anything on the page has a price. */
  hasPrices: boolean;
  /** How far the page looks like a shop's otherwise, from 0 to 1. */
  shop: number;
}

/** One reason for or against an image being a product's. */
export interface Signal {
  id: string;
  /** Whether it speaks for a product or against one; how strongly, `npm run fit-finder` learns. */
  speaks: 'for' | 'against';
  /** The weight that it has before pages prove another: for what seldom stands alone on them. */
  prior?: number;
  /** One sentence for people: what was seen. */
  because: string;
  /** It is costly, and much the same all along a row: it is measured for some of a long one. */
  isSampled?: boolean;
  /** How far the signal is there, from 0 to 1. Reads the page, never changes it. */
  measure: (image: Sighting, page: PageFacts) => number | boolean;
}

const registered: Signal[] = [];

/** All signals, in the order of their files. */
export const signals: readonly Signal[] = registered;

/** What each signal's file ends in. */
export function registerSignal(signal: Signal): void {
  registered.push(signal);
}
