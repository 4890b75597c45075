/**
 * The modal dialog that an element is in: all outside of it takes neither presses nor the keyboard.
 * @returns nothing where there is none, or it lies in a shadow root, where the page would not tell
 * presses on what is added to it from those on its own
 */
export function modalAround(element: Element): Element | undefined {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return modalAround(root.host);
  return element.closest('dialog:modal') ?? undefined;
}
