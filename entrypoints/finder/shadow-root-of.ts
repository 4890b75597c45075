/** What only an extension's scripts have: in Chromium a function, in Firefox a property. */
interface Privileged {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** An element's shadow root, open or closed; `null` also for what can have none. */
export function shadowRootOf(
  element: Element & { openOrClosedShadowRoot?: ShadowRoot | null },
): ShadowRoot | null {
  const { dom } = (globalThis as Privileged).chrome ?? {};
  try {
    return (
      dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot ?? element.shadowRoot
    );
  } catch {
    return element.shadowRoot;
  }
}
