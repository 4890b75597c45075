import { queryPage } from './dom';
import { type JsonLd, listOf, type Thing, typesOf } from './product/json-ld';
import { textOf } from './text';

/** Between two steps of a trail, as shops write it. */
const STEP = ' / ';

const LONGEST = 300;

/** More elements that may be a trail are not asked. */
const MOST = 5;

const TRAILS =
  '[class*=breadcrumb i], [id*=breadcrumb i], [aria-label*=breadcrumb i], [itemtype*=BreadcrumbList], [data-testid*=breadcrumb i]';

/**
 * The trail that leads from the shop's start to the page, as it is shown.
 * @returns its steps, apart by slashes; empty where the page shows none
 */
export function shownTrail(page: Document): string {
  const found = queryPage(page, TRAILS);
  for (let index = 0; index < Math.min(found.length, MOST); index++) {
    const text = textOf(page, found[index] as Element, LONGEST, STEP);
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}

/** The same as the page's own data have it (JSON-LD). */
export function statedTrail({ things, resolve }: JsonLd): string {
  const list = things.find(({ thing }) => typesOf(thing).includes('BreadcrumbList'))?.thing;
  const steps = listOf(list?.itemListElement)
    .map(resolve)
    .map((step) => nameOf(step) ?? nameOf(resolve(step?.item)));
  return steps.filter(Boolean).join(STEP).slice(0, LONGEST);
}

function nameOf(thing: Thing | undefined): string | undefined {
  return typeof thing?.name === 'string' ? thing.name : undefined;
}
