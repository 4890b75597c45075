import { attribute, hasAttribute, parentOf, queryAll, queryPage } from '../dom';
import type { Thing } from './json-ld';
import { readText } from './read-text';
import { withinParts } from './within-parts';

/** More of them stand in a long listing. */
const MOST_SCOPES = 400;
const MOST_PROPERTIES = 300;

const LONGEST_TEXT = 500;

const PRODUCT =
  '[typeof$="Product"], [itemtype*="schema.org/Product" i], [itemtype*="schema.org/IndividualProduct" i], [itemtype*="data-vocabulary.org/Product" i], [itemtype*="schema.org/Book" i], [itemtype*="schema.org/Vehicle" i]';

export interface Scope {
  element: Element;
  thing: Thing;
  /** Whether it stands within another product's, or is one of many like it. */
  isAside: boolean;
}

/** The products that the page's microdata describe, in its order. */
export function* readMicrodata(page: Document): Generator<void, Scope[]> {
  const scopes: Scope[] = [];
  const elements = [...queryPage(page, PRODUCT)].slice(0, MOST_SCOPES);
  const isOneOfMany = elements.length > 12;
  const seen = new Set<Element>();
  for (const element of elements) {
    const isWithin = isWithinAny(element, seen);
    seen.add(element);
    const property = propertyOf(element);
    const isOther = isWithin && property !== '';
    scopes.push({
      element,
      thing: scopeOf(page, element, 0),
      isAside: isOneOfMany || isOther || /isRelatedTo|isSimilarTo|itemListElement/.test(property),
    });
    yield;
  }
  return scopes;
}

function isWithinAny(element: Element, others: ReadonlySet<Element>): boolean {
  let parent = parentOf(element);
  while (parent) {
    if (others.has(parent)) return true;
    parent = parentOf(parent);
  }
  return false;
}

/** The names of what an element says of its scope: in microdata, or in RDFa. */
function propertyOf(element: Element): string {
  const name =
    attribute(element, 'itemprop') ?? attribute(element, 'property') ?? attribute(element, 'rel');
  return (name ?? '').trim().replace(/(^|\s)(?!og:|product:)\w+:/g, '$1');
}

function isScope(element: Element): boolean {
  return hasAttribute(element, 'itemscope') || hasAttribute(element, 'typeof');
}

const PROPERTIES = '[itemprop], [property], [rel][typeof]';

/** The elements that may say something of a scope: within it, and those that it refers to. */
function* elementsOf(page: Document, root: Element): Generator<Element> {
  for (const element of queryAll(root, PROPERTIES)) {
    if (scopeAround(element) === root) yield element;
  }
  for (const id of (attribute(root, 'itemref') ?? '').split(/\s+/).filter(Boolean)) {
    const [part] = queryPage(page, `[id="${id.replace(/["\\]/g, '\\$&')}"]`);
    if (!part) continue;
    const around = scopeAround(part);
    for (const element of withinParts([part], PROPERTIES)) {
      if (scopeAround(element) === around) yield element;
    }
  }
}

/** An element with `itemscope`, or `typeof` in RDFa, as an object of JSON-LD. */
function scopeOf(page: Document, root: Element, depth: number): Thing {
  const type = (attribute(root, 'itemtype') ?? attribute(root, 'typeof') ?? '')
    .trim()
    .split(/\s+/)[0];
  const thing: Thing = { '@type': type };
  let count = 0;
  for (const element of elementsOf(page, root)) {
    if (++count > MOST_PROPERTIES) break;
    const value = isScope(element)
      ? depth < 3
        ? scopeOf(page, element, depth + 1)
        : undefined
      : valueIn(page, element);
    if (value === undefined || value === '') continue;
    for (const name of propertyOf(element).split(/\s+/).filter(Boolean)) {
      add(thing, name, value);
    }
  }
  return thing;
}

function add(thing: Thing, name: string, value: unknown): void {
  if (name === '__proto__') return;
  const before = thing[name];
  if (before === undefined) thing[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else thing[name] = [before, value];
}

/** The scope that a property belongs to. */
function scopeAround(element: Element): Element | null {
  let parent = parentOf(element);
  while (parent && !isScope(parent)) parent = parentOf(parent);
  return parent;
}

const ADDRESSES: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  source: 'src',
  object: 'data',
  data: 'value',
  meter: 'value',
};

/** What a property's element says: `content` before what is to be read there, as all consumers do. */
function valueIn(page: Document, element: Element): string | undefined {
  const content = attribute(element, 'content')?.trim();
  if (content) return content.slice(0, LONGEST_TEXT);
  const name = element.localName;
  const own = Object.hasOwn(ADDRESSES, name) ? attribute(element, ADDRESSES[name] as string) : null;
  const property = propertyOf(element);
  // A link around a name is no name: `<a itemprop="name" href>`.
  const isAddress = /url|image|availability|condition|sameAs/i.test(property);
  if (own?.trim() && (isAddress || !/^(a|area)$/.test(name))) return own.trim().slice(0, 2000);
  return readText(page, element, LONGEST_TEXT).text.replace(/\s+/g, ' ').trim();
}
