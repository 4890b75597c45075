import type { PageTexts } from '../../model/words/page-texts';
import { shownTrail } from './breadcrumb';
import { queryPage } from './dom';
import { known } from './product/described';
import type { Sighting } from './sighting';
import type { ProductData, StructuredData } from './structured-data';
import { textOf } from './text';

/** Most letters of each text: names are shorter, and no page sends a novel. */
const LONGEST = 200;

/** What is said of the whole page. */
export interface PageWords {
  /** The trail that leads to it; where it has none, its address. */
  breadcrumb: string;
  /** Its first heading. */
  heading: string;
  /** Code of ISO 639, as far as the page says. */
  language: string | undefined;
}

export function pageWords(
  page: Document,
  data: Pick<StructuredData, 'trail' | 'hints'>,
): PageWords {
  const [heading] = queryPage(page, 'h1');
  return {
    breadcrumb: shownTrail(page) || data.trail || pathOf(page.baseURI, page.baseURI),
    heading: heading ? textOf(page, heading, LONGEST) : '',
    language: /^[a-z]{2}(?![a-z])/i.exec(data.hints.language ?? '')?.[0].toLowerCase(),
  };
}

/**
 * What the page calls what a picture shows, by where it says so; the background knows the words.
 * @param page what is said of the whole page: absent for a picture that the page is not about, as
 * those of other products on the page of one
 */
export function textsAbout(
  { alt, link, words, element }: Pick<Sighting, 'alt' | 'link' | 'words' | 'element'>,
  product: ProductData,
  page: PageWords | undefined,
): PageTexts {
  const texts = {
    name: product.name?.slice(0, LONGEST),
    alt: alt.trim().slice(0, LONGEST),
    link: pathOf(product.link ?? link, element.baseURI).slice(-LONGEST),
    breadcrumb: page?.breadcrumb.slice(-LONGEST),
    heading: (words.heading || page?.heading)?.slice(0, LONGEST),
    language: page?.language,
  };
  return known(texts);
}

/** Folders and file of an address, without what follows them. */
function pathOf(link: string, base: string): string {
  if (!link || !URL.canParse(link, base)) return '';
  const { pathname, protocol } = new URL(link, base);
  return /^https?:$/.test(protocol) ? pathname : '';
}
