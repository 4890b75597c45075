import { type Candidate, findProducts } from '../../entrypoints/finder/find-products';
import type { PageTexts } from '../../model/words/page-texts';

/** What a page calls what one of its pictures shows, and the addresses of that picture. */
export interface FoundTexts {
  urls: string[];
  texts: PageTexts;
}

/** What a document calls what its pictures show. Runs in the page. */
export function textsOfDocument(page: Document): FoundTexts[] {
  return finish(findProducts(page)).map(({ url, twins, texts }) => ({
    urls: [url, ...twins.map((twin) => twin.url)].filter(Boolean),
    texts,
  }));
}

function finish(work: Generator<void, Candidate[]>): Candidate[] {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Candidate[];
  }
}
