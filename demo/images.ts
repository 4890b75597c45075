import type { Product } from './products';

export type Format = Product['format'];

/** The whole picture, the same 300 pixels wide, and two close-ups for the gallery. */
export const VIEWS = ['full', 'small', 'detail', 'fabric'] as const;

export type View = (typeof VIEWS)[number];

export const SMALL_WIDTH = 300;

const EXTENSIONS: Record<Format, string> = { webp: 'webp', jpeg: 'jpg', png: 'png' };

/** Address of one of a product's image files, on either origin. */
export function imagePath(
  { id, format }: Pick<Product, 'id' | 'format'>,
  view: View = 'full',
  as: Format = format,
): string {
  return `/images/${id}${view === 'full' ? '' : `-${view}`}.${EXTENSIONS[as]}`;
}

/** The formats that a product's pictures come in: its own, and the fallback of a `<picture>`. */
export function formatsOf({ format, delivery }: Pick<Product, 'format' | 'delivery'>): Format[] {
  return delivery === 'picture' ? [...new Set<Format>(['webp', 'jpeg', format])] : [format];
}
