/** Scrolls an element into the middle of the window, at once where the person wants no motion. */
export function bringIntoView(element: Element): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // The document's own method: a form may have a field of that name.
  Element.prototype.scrollIntoView.call(element, {
    block: 'center',
    inline: 'center',
    behavior: isStill ? 'instant' : 'smooth',
  });
}
