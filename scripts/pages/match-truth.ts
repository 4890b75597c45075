import { imageKey, truthKeys, withoutQuery } from './image-key';
import type { Other, Product, Truth } from './truth';

/** What a truth says of one found image. */
export type Match =
  | { list: 'products'; entries: readonly Product[] }
  | { list: 'dont_care' | 'not_products'; entries: readonly Other[] }
  | { list: 'none' };

/** Entries by the keys of their images, with and without the query. */
interface Index<Entry> {
  exact: Map<string, Set<Entry>>;
  byPath: Map<string, Set<Entry>>;
}

/**
 * Finds images in a truth by their addresses. Where no entry has the very address, the only one with
 * its path counts: pages add queries against caches. An address that is in several lists, as one
 * role each, counts for the first of products, `dont_care` and `not_products`: an address does not
 * tell which of its places was found.
 */
export function truthMatcher(truth: Truth): (address: string) => Match {
  const products = indexOf(truth.products);
  const dontCare = indexOf(truth.dont_care);
  const notProducts = indexOf(truth.not_products);

  const match = (entriesIn: <Entry>(index: Index<Entry>) => Entry[]): Match => {
    const found = entriesIn(products);
    if (found.length > 0) return { list: 'products', entries: found };
    for (const [list, index] of [
      ['dont_care', dontCare],
      ['not_products', notProducts],
    ] as const) {
      const entries = entriesIn(index);
      if (entries.length > 0) return { list, entries };
    }
    return { list: 'none' };
  };

  return (address) => {
    const key = imageKey(address);
    const exact = match(({ exact }) => [...(exact.get(key) ?? [])]);
    if (exact.list !== 'none') return exact;
    const path = withoutQuery(key);
    const sharing = [products, dontCare, notProducts].map(({ byPath }) => byPath.get(path)?.size);
    const isOnly = sharing.reduce<number>((sum, size) => sum + (size ?? 0), 0) === 1;
    return isOnly ? match(({ byPath }) => [...(byPath.get(path) ?? [])]) : { list: 'none' };
  };
}

function indexOf<Entry extends Other>(entries: readonly Entry[]): Index<Entry> {
  const index: Index<Entry> = { exact: new Map(), byPath: new Map() };
  for (const entry of entries) {
    for (const key of [entry.image, ...entry.alt_images].flatMap(truthKeys)) {
      add(index.exact, key, entry);
      add(index.byPath, withoutQuery(key), entry);
    }
  }
  return index;
}

function add<Entry>(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  map.set(key, (map.get(key) ?? new Set()).add(entry));
}
