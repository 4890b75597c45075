import type { ImageFailure, PageImage, Tag } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import { CLASSES, type ClassId } from '../../model/taxonomy';

export interface TaggedImage {
  image: PageImage;
  tag: Tag;
}

export interface UnreadImage {
  image: PageImage;
  failure: ImageFailure;
}

/** The images of one class, in the page's order. */
export interface Category {
  id: ClassId;
  name: string;
  images: TaggedImage[];
  /** Share of the tagged images, 0 to 1. */
  share: number;
}

export interface Overview {
  /** Images found on the page. */
  found: number;
  /** Images with a tag or a failure. */
  answered: number;
  tagged: number;
  /** Classes that have images, the most frequent first. */
  categories: Category[];
  unread: UnreadImage[];
  /** Half of the tags took no longer than this; absent without tags. */
  medianMilliseconds: number | undefined;
  /** What computed the tags; more than one after a change of the setting. */
  backends: BackendName[];
}

/** Sums up what is known of a page's images. */
export function overview(images: readonly PageImage[]): Overview {
  const tagged: TaggedImage[] = [];
  const unread: UnreadImage[] = [];
  for (const image of images) {
    if (image.result?.ok === true) tagged.push({ image, tag: image.result.tag });
    else if (image.result?.ok === false) unread.push({ image, failure: image.result.failure });
  }
  return {
    found: images.length,
    answered: tagged.length + unread.length,
    tagged: tagged.length,
    categories: categories(tagged),
    unread,
    medianMilliseconds: median(tagged.map(({ tag }) => tag.milliseconds)),
    backends: [...new Set(tagged.map(({ tag }) => tag.backend))],
  };
}

function categories(tagged: TaggedImage[]): Category[] {
  return CLASSES.map(({ id, name }) => {
    const images = tagged.filter(({ tag }) => tag.ranking[0].class === id);
    return { id, name, images, share: images.length / tagged.length };
  })
    .filter(({ images }) => images.length > 0)
    .sort((a, b) => b.images.length - a.images.length);
}

function median(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
