import { queryPage } from '../dom';
import { looseJson } from './loose-json';

/** Longer scripts are no description of a page, and things within them beyond this many are not read. */
const MOST_CHARACTERS = 2_000_000;
const MOST_THINGS = 5000;

/** An object of JSON-LD. */
export type Thing = Record<string, unknown>;

/** Things that describe others than what the page sells, by the name of the property they stand in. */
const OTHERS =
  /^(isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|review|reviews|mentions|recommendations|itemListElement|hasVariant|model|isVariantOf|makesOffer|containsPlace)$/;

export interface FoundThing {
  thing: Thing;
  /** Whether it stands in a list or beside something else: then the page is not about it alone. */
  isAside: boolean;
}

/** All objects of the page's JSON-LD (schema.org), and what `@id` names them. */
export interface JsonLd {
  things: FoundThing[];
  /** The object that a value is or refers to by its `@id`. */
  resolve(value: unknown): Thing | undefined;
}

/** Reads the page's JSON-LD. Whatever is malformed beyond mending counts as not there. */
export function readJsonLd(page: Document): JsonLd {
  const things: FoundThing[] = [];
  for (const script of queryPage(page, 'script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length <= MOST_CHARACTERS) collect(looseJson(source), things);
  }
  const byId = new Map<unknown, Thing>();
  for (const { thing } of things) {
    const id = thing['@id'];
    // A mere reference has nothing else; what one script says of a thing, another may go on with.
    if (typeof id === 'string' && Object.keys(thing).length > 1) {
      byId.set(id, { ...thing, ...byId.get(id) });
    }
  }
  const hasGroup = things.some(({ thing, isAside }) => !isAside && typesOf(thing).some(isGroup));
  return {
    things: things.map(({ thing, isAside }) => ({
      thing: byId.get(thing['@id']) ?? thing,
      isAside: isAside || (hasGroup && thing.isVariantOf !== undefined),
    })),
    resolve(value) {
      const [first] = listOf(value);
      if (typeof first !== 'object' || first === null) return undefined;
      const thing = first as Thing;
      return Object.keys(thing).length === 1 ? (byId.get(thing['@id']) ?? thing) : thing;
    },
  };
}

function collect(root: unknown, things: FoundThing[]): void {
  const waiting: { value: unknown; isAside: boolean }[] = [{ value: root, isAside: false }];
  for (let count = 0; waiting.length > 0 && count < MOST_THINGS; count++) {
    const { value, isAside } = waiting.shift() as { value: unknown; isAside: boolean };
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    if (!isList) things.push({ thing: soldThing(value as Thing), isAside });
    for (const [name, part] of Object.entries(value)) {
      if (typeof part !== 'object' || part === null) continue;
      waiting.push({ value: part, isAside: isAside || (!isList && OTHERS.test(name)) });
    }
  }
}

function isGroup(type: string): boolean {
  return type === 'ProductGroup';
}

/** What an offer says that it sells, with the offer as its own. */
function soldThing(thing: Thing): Thing {
  const [sold] = listOf(thing.itemOffered);
  if (typeof sold !== 'object' || sold === null) return thing;
  const { itemOffered: _, ...offer } = thing;
  return { offers: offer, ...(sold as Thing) };
}

/** One value or several, as a list. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Names of a thing's types, without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:#]/, ''));
}
