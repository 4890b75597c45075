import type { Box } from './box';

/** How an image got on the page. */
export type Via =
  | 'img'
  | 'picture'
  | 'lazy'
  | 'background'
  | 'before'
  | 'after'
  | 'svg'
  | 'canvas'
  | 'video'
  | 'input';

/** An image as it was seen on the page, and its surroundings as far as signals look at them. */
export interface Sighting {
  element: Element;
  /** Absolute address; empty for a canvas, which has none. */
  url: string;
  via: Via;
  box: Box;
  /** The elements around it, the nearest first, up to a bounded depth. */
  around: readonly Element[];
  /** How many of `around` belong to its card: what is about this one image. */
  depth: number;
  /** The outermost element of its card, which may be the image itself. */
  card: Element;
  /** What belongs to the card without lying in it: the words beside it in a flat list. */
  beside: readonly Element[];
  /** The cards of the same list, or of what repeats in it; empty where nothing repeats. */
  kin: readonly Element[];
  /** What the card says, shortened. */
  text: string;
  /** The first price in that. */
  price: string | undefined;
  /** Its alternative text, shortened. */
  alt: string;
  /** What the authors call the image and the elements of its card. */
  names: string;
  /** Texts in small letters and without anything but letters, to look for words in. */
  words: {
    names: string;
    /** What the authors call the elements around the card. */
    outerNames: string;
    /** The heading of the section that it is in. */
    heading: string;
    /** File name and folder of its address. */
    path: string;
    alt: string;
    /** The beginning of what the card says. */
    text: string;
  };
  /** Where the card leads to. */
  link: string;
  /** Those that look alike, itself included: the rows of a listing, the slides of a carousel. */
  row: readonly Sighting[];
}
