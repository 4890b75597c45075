import { browser } from 'wxt/browser';

/** What content scripts have besides a page's own scripts. */
interface Privileged {
  /** Firefox. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** An element's shadow root, open or closed. Throws never: not every element can have one. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = browser as {
    dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  };
  try {
    if (dom) return dom.openOrClosedShadowRoot(element);
    return (element as Privileged).openOrClosedShadowRoot ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}
