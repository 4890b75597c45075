import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** The window that tests think of, in CSS pixels. */
const WINDOW = { innerWidth: 1000, innerHeight: 800 };

/**
 * A page without a browser, for tests: elements lie where `data-box="left top width height"` says
 * (100 by 100 at the origin without it) and are styled by their `style`, what is before and after
 * their content by `data-before` and `data-after`. What comes later in the document lies on top.
 * A `<noscript>` holds its markup as text.
 * `data-untouchable` takes no pointer events, `hidden` is not shown, and
 * `<template shadowrootmode="open">` becomes a shadow root.
 */
export function fakePage(body: string, head = ''): Document {
  const window = parseHTML(
    `<!doctype html><html><head><base href="https://shop.example/list/">${head}</head><body>${body}</body></html>`,
  );
  const { document } = window;
  for (const template of document.querySelectorAll('template[shadowrootmode]')) {
    const host = template.parentElement as Element;
    const mode = template.getAttribute('shadowrootmode') as ShadowRootMode;
    host.attachShadow({ mode }).innerHTML = template.innerHTML;
    template.remove();
  }
  for (const element of document.querySelectorAll('noscript')) {
    element.textContent = element.innerHTML;
  }
  for (const name of ['Element', 'Document', 'DOMParser'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  Object.defineProperties(window.Element.prototype, LAYOUT);
  layOut(document, document);
  for (const [name, size] of Object.entries(WINDOW)) vi.stubGlobal(name, size);
  Object.defineProperty(document, 'defaultView', { value: WINDOW });
  vi.stubGlobal('getComputedStyle', computedStyle);
  return document;
}

/** The document or shadow root that each element is in. */
const roots = new WeakMap<Element, Document | ShadowRoot>();

/** What linkedom does without, or otherwise. */
const LAYOUT: PropertyDescriptorMap & ThisType<Element> = {
  getBoundingClientRect: {
    configurable: true,
    value() {
      // Not the element's own: a test may hide it.
      const box = Element.prototype.getAttribute.call(this, 'data-box') ?? '0 0 100 100';
      const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
      return { left, top, width, height, right: left + width, bottom: top + height };
    },
  },
  getRootNode: {
    configurable: true,
    value() {
      return roots.get(this);
    },
  },
  checkVisibility: {
    configurable: true,
    value({ opacityProperty = false } = {}) {
      const isClear =
        opacityProperty && this.closest('[style*="opacity: 0;"], [style$="opacity: 0"]');
      return !isClear && !this.closest('[hidden], [style*="display: none"]');
    },
  },
};

function layOut(root: Document | ShadowRoot, document: Document): void {
  const elements = [...root.querySelectorAll('*')];
  for (const element of elements) {
    roots.set(element, root);
    Object.defineProperties(element, {
      baseURI: { value: 'https://shop.example/list/' },
      ownerDocument: { value: document },
    });
    if (element.shadowRoot) layOut(element.shadowRoot, document);
  }
  Object.defineProperty(root, 'elementsFromPoint', {
    value: (x: number, y: number) =>
      elements
        .filter((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const isHit = left <= x && x < right && top <= y && y < bottom;
          return isHit && !element.hasAttribute('data-untouchable') && element.checkVisibility();
        })
        .reverse(),
  });
}

function computedStyle(element: Element, pseudo?: string) {
  const attribute = pseudo ? pseudo.replace('::', 'data-') : 'style';
  const style = element.getAttribute(attribute) ?? '';
  const value = (name: string) => new RegExp(`(?:^|;)\\s*${name}:([^;]*)`).exec(style)?.[1]?.trim();
  return {
    backgroundImage: value('background-image') ?? 'none',
    backgroundColor: value('background-color') ?? 'rgba(0, 0, 0, 0)',
    opacity: value('opacity') ?? '1',
    content: value('content') ?? 'none',
    overflow: value('overflow') ?? 'visible',
    position: value('position') ?? 'static',
    filter: value('filter') ?? 'none',
    zIndex: value('z-index') ?? 'auto',
  };
}
