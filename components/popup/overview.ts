import { finalAnswer } from '../../messages/final-answer';
import type { ImageFailure, PageImage, SummaryTag } from '../../messages/protocol';
import { CLASS_IDS, type ClassId } from '../../model/taxonomy';
import { className } from '../../texts/class-name';

/** An image that the network has answered, whatever the answer is and whether it is corrected. */
export interface AnsweredImage {
  image: PageImage;
  tag: SummaryTag;
}

export interface UnreadImage {
  image: PageImage;
  failure: ImageFailure;
}

/** Images of one answer, the person's before the network's, in the page's order. */
export interface Group {
  images: AnsweredImage[];
  /** Share of all images that the network has answered, 0 to 1. */
  share: number;
}

/** The images that are tagged with one class. */
export interface Category extends Group {
  id: ClassId;
  name: string;
}

/** Every image is in exactly one category, or unsure, or none of the ten, or unread, or waits, or is far. */
export interface Overview {
  /** Images found on the page, in view or near it. */
  found: number;
  /** Images that wait to be scrolled to. */
  far: number;
  /** Images that wait no longer. */
  answered: number;
  /** Images that the network has answered. */
  read: number;
  /** Images with a tag: those of all categories. */
  tagged: number;
  /** Images whose tag the person corrected. They count as what that says. */
  corrected: number;
  /** Classes that have images, the most frequent first. */
  categories: Category[];
  /** Images between two answers. */
  unsure: Group;
  /** Images of none of the ten classes. */
  none: Group;
  unread: UnreadImage[];
}

/** Sums up what is known of a page's images. */
export function overview(images: readonly PageImage[]): Overview {
  const read: AnsweredImage[] = [];
  const unread: UnreadImage[] = [];
  for (const image of images) {
    if (image.result?.ok === true) read.push({ image, tag: image.result.tag });
    else if (image.result?.ok === false) unread.push({ image, failure: image.result.failure });
  }
  const far = images.filter(({ isFar }) => isFar).length;
  const group = (belongs: (answer: SummaryTag['answer']) => boolean): Group => {
    const chosen = read.filter(({ tag }) => belongs(finalAnswer(tag)));
    return { images: chosen, share: chosen.length / Math.max(1, read.length) };
  };
  const categories = CLASS_IDS.map((id) => ({
    id,
    name: className(id),
    ...group((answer) => answer.kind === 'tag' && answer.class === id),
  }))
    .filter(({ images }) => images.length > 0)
    .sort((a, b) => b.images.length - a.images.length);
  return {
    found: images.length - far,
    far,
    answered: read.length + unread.length,
    read: read.length,
    tagged: categories.reduce((sum, { images }) => sum + images.length, 0),
    categories,
    corrected: read.filter(({ tag }) => tag.correction).length,
    unsure: group(({ kind }) => kind === 'unsure'),
    none: group(({ kind }) => kind === 'none'),
    unread,
  };
}
