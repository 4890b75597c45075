import type { PageImage } from '../messages/protocol';
import type { Truth } from './page-report';

/** A picture that a shop shows, and what is known of it beforehand. */
export interface KnownPicture {
  name: string;
  alt: string;
  truth: Truth | undefined;
  /** Whether an address on the shop's servers shows this picture. */
  isAt(path: string): boolean;
}

/**
 * Which of the shop's pictures the images on its page are: by address; for `blob:` and `data:`
 * addresses by an alternative text that only one picture has; and what is left by its order, where
 * as many pictures are left.
 */
export function identify(
  images: readonly PageImage[],
  pictures: readonly KnownPicture[],
): (KnownPicture | undefined)[] {
  const found = images.map((image) => identifyAlone(image, pictures));
  const leftPictures = pictures.filter((picture) => !found.includes(picture));
  const leftImages = images.filter((image, at) => !found[at] && pathOf(image) === undefined);
  if (leftImages.length !== leftPictures.length) return found;
  return images.map((image, at) => found[at] ?? leftPictures[leftImages.indexOf(image)]);
}

function identifyAlone(
  image: PageImage,
  pictures: readonly KnownPicture[],
): KnownPicture | undefined {
  const path = pathOf(image);
  if (path !== undefined) return pictures.find((picture) => picture.isAt(path));
  const same = pictures.filter(({ alt }) => alt === image.alt && alt !== '');
  return same.length === 1 ? same[0] : undefined;
}

function pathOf({ url }: PageImage): string | undefined {
  return /^https?:/.test(url) ? new URL(url).pathname : undefined;
}
