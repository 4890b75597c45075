import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** The window that tests think of, in CSS pixels. */
const WINDOW = { innerWidth: 1000, innerHeight: 800 };

/**
 * A page without a browser, for tests: elements lie where `data-box="left top width height"` says
 * (100 by 100 at the origin without it) and are styled by their `style`. What comes later in the
 * document lies on top. `data-untouchable` takes no pointer events, `hidden` is not shown, and
 * `<template shadowrootmode="open">` becomes a shadow root.
 */
export function fakePage(body: string): Document {
  const { document } = parseHTML(
    `<!doctype html><html><head><base href="https://shop.example/list/"></head><body>${body}</body></html>`,
  );
  for (const template of document.querySelectorAll('template')) {
    const host = template.parentElement as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = template.innerHTML;
    template.remove();
  }
  layOut(document, document);
  for (const [name, size] of Object.entries(WINDOW)) vi.stubGlobal(name, size);
  vi.stubGlobal('getComputedStyle', computedStyle);
  return document;
}

function layOut(root: Document | ShadowRoot, document: Document): void {
  const elements = [...root.querySelectorAll('*')];
  for (const element of elements) {
    const box = element.getAttribute('data-box') ?? '0 0 100 100';
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    const rect = { left, top, width, height, right: left + width, bottom: top + height };
    const isShown = () => !element.closest('[hidden]');
    Object.defineProperties(element, {
      getBoundingClientRect: { value: () => rect },
      checkVisibility: { value: isShown },
      baseURI: { value: 'https://shop.example/list/' },
      ownerDocument: { value: document },
      getRootNode: { value: () => root },
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

function computedStyle(element: Element) {
  const style = element.getAttribute('style') ?? '';
  const value = (name: string) => new RegExp(`(?:^|;)\\s*${name}:([^;]*)`).exec(style)?.[1]?.trim();
  return {
    backgroundImage: value('background-image') ?? 'none',
    backgroundColor: value('background-color') ?? 'rgba(0, 0, 0, 0)',
    opacity: value('opacity') ?? '1',
  };
}
