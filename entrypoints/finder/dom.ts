/**
 * The document's own properties and methods, taken from the prototypes: a page can hide them behind
 * its own names, as a form does whose field is called "parentElement", or `<img name="body">`.
 * Everything that is read of an element that the finder does not know yet goes through here.
 */

type Owner = 'Element' | 'Document';

function describe(owner: Owner, name: string): PropertyDescriptor {
  let prototype: object | null = globalThis[owner].prototype;
  while (prototype) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
    prototype = Object.getPrototypeOf(prototype);
  }
  throw new Error(`This browser has no ${owner}.${name}.`);
}

/** Found out at the first use: a test brings its own document. */
function reader<T, From extends Node = Element>(owner: Owner, name: string): (node: From) => T {
  let read: (() => T) | undefined;
  return (node) => {
    read ??= describe(owner, name).get as () => T;
    return read.call(node);
  };
}

function caller<Arguments extends unknown[], T, From extends Node = Element>(
  owner: Owner,
  name: string,
): (node: From, ...args: Arguments) => T {
  let call: ((...args: Arguments) => T) | undefined;
  return (node, ...args) => {
    call ??= describe(owner, name).value as (...args: Arguments) => T;
    return call.apply(node, args);
  };
}

export const attribute = caller<[name: string], string | null>('Element', 'getAttribute');
export const hasAttribute = caller<[name: string], boolean>('Element', 'hasAttribute');
export const isA = caller<[selector: string], boolean>('Element', 'matches');
const isVisible = caller<[{ visibilityProperty: boolean }], boolean>('Element', 'checkVisibility');
/** Whether an element is laid out and not made invisible; what is only clipped or transparent counts. */
export const isRendered = (element: Element) => isVisible(element, { visibilityProperty: true });
export const boxOf = caller<[], DOMRect>('Element', 'getBoundingClientRect');
/**
 * An element's size as laid out, in whole pixels and without transforms. Much cheaper than its box.
 */
export function sizeOf(element: Element): { width: number; height: number } {
  const { offsetWidth: width, offsetHeight: height } = element as HTMLElement;
  // SVG has no such sizes, and a form may have fields of these names.
  const isKnown = typeof width === 'number' && typeof height === 'number';
  return isKnown ? { width, height } : boxOf(element);
}

export const queryAll = caller<[selector: string], NodeListOf<Element>>(
  'Element',
  'querySelectorAll',
);
export const queryPage = caller<[selector: string], NodeListOf<Element>, Document>(
  'Document',
  'querySelectorAll',
);
export const walk = caller<[root: Node, show: number], TreeWalker, Document>(
  'Document',
  'createTreeWalker',
);
export const rootOf = reader<Element | null, Document>('Document', 'documentElement');
export const viewOf = reader<Window | null, Document>('Document', 'defaultView');
export const childCount = reader<number>('Element', 'childElementCount');
export const childrenOf = reader<HTMLCollection>('Element', 'children');
export const previousElement = reader<Element | null>('Element', 'previousElementSibling');
const parentElement = reader<Element | null>('Element', 'parentElement');
const rootNode = caller<[], Node>('Element', 'getRootNode');

/** The element around an element, out of shadow roots and frames too. */
export function parentOf(element: Element): Element | null {
  const parent = parentElement(element);
  if (parent) return parent;
  const root = rootNode(element) as Partial<ShadowRoot> & Partial<Document>;
  return root.host ?? root.defaultView?.frameElement ?? null;
}

/** The shadow root that an element stands in at the top, if it does. */
export function shadowAround(element: Element): Node | null {
  if (parentElement(element)) return null;
  const root = rootNode(element);
  return (root as Partial<ShadowRoot>).host ? root : null;
}

/** Class names and the like: what the page's own authors call a thing. */
export function namesOf(element: Element): string {
  const parts = NAMING.map((name) =>
    String(attribute(element, name) ?? '').slice(0, MOST_CHARACTERS),
  );
  return parts.filter(Boolean).join(' ');
}

const NAMING = ['class', 'id', 'data-testid', 'data-component', 'data-element', 'itemprop'];
const MOST_CHARACTERS = 200;
