import { collectImages } from '../../entrypoints/finder/collect';
import { findPageFacts } from '../../entrypoints/finder/page-facts';
import { measureAll } from '../../entrypoints/finder/score';
import { lookAround } from '../../entrypoints/finder/surroundings';
import { findTwins } from '../../entrypoints/finder/twins';
import type { MeasuredImage } from './page-measures';

export { makeVariant } from './variants';

/** What the finder measures of each image of a document, in groups that count once. Runs in the page. */
export function measureDocument(page: Document): MeasuredImage[][] {
  const raw = [...collectImages(page)].filter((image) => image !== undefined);
  const images = finish(lookAround(page, raw));
  const facts = finish(findPageFacts(page, images));
  const measures = finish(measureAll(images, facts));
  return finish(findTwins(images, facts.gallery)).map((group) =>
    group.map((image) => ({
      url: image.url,
      measures: measures.get(image) ?? [],
      size: { width: image.box.width, height: image.box.height },
    })),
  );
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}
