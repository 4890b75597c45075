/** Scrolls an element into the middle of the window, at once where the person wants no motion. */
export function bringIntoView(element: Element): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    block: 'center',
    inline: 'center',
    behavior: isStill ? 'instant' : 'smooth',
  });
}
