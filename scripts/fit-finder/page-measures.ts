import type { Truth } from '../pages/truth';
import type { Variant, VIEWPORTS } from './variants';

/** What the finder measured of one image of a page. */
export interface MeasuredImage {
  /** Empty where it has no address. */
  url: string;
  /** In the order of the signals. */
  measures: readonly number[];
  /** As shown, in CSS pixels. */
  size: { width: number; height: number };
}

/** A page with its truth, and its images in groups that count once, the one that stands for all first. */
export interface MeasuredPage {
  site: string;
  truth: Truth;
  viewport: (typeof VIEWPORTS)[number];
  variant: Variant;
  groups: readonly (readonly MeasuredImage[])[];
}
