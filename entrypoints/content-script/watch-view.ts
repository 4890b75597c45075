/** How far outside the window something is still near: half a window to each side. */
const MARGIN = 0.5;

/**
 * Whether an element is in view or near it, or was while the page was scrolled.
 * @param scrolled how far down, in CSS pixels; below zero for up
 */
export function isNearView(element: Element, scrolled = 0): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [across, down] = [MARGIN * innerWidth, MARGIN * innerHeight];
  return (
    right > -across &&
    bottom > -down - Math.max(0, scrolled) &&
    left < innerWidth + across &&
    top < innerHeight + down + Math.max(0, -scrolled)
  );
}

/** Longer than any page, in pixels. */
const ENDLESS = 10_000_000;

/**
 * Tells of elements when they come into view or near it, each once. Who scrolls fast jumps over
 * some between two pictures of the screen: what was ahead and now lies behind has been passed, and
 * is told too.
 * @returns to be told, as often as you like, of which elements that is wanted now
 */
export function watchView(
  onNear: (elements: Set<Element>) => void,
  signal: AbortSignal,
): (wanted: readonly Element[]) => void {
  let watched = new Map<Element, IntersectionObserver>();
  const tell = (entries: IntersectionObserverEntry[]) => {
    const near = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
    for (const element of near) {
      watched.get(element)?.unobserve(element);
      // It may be wanted again.
      watched.delete(element);
    }
    if (near.length > 0) onNear(new Set(near));
  };
  const margin = `${MARGIN * 100}%`;
  const below = new IntersectionObserver(tell, {
    rootMargin: `${ENDLESS}px ${margin} ${margin} ${margin}`,
  });
  const above = new IntersectionObserver(tell, {
    rootMargin: `${margin} ${margin} ${ENDLESS}px ${margin}`,
  });
  signal.addEventListener('abort', () => {
    below.disconnect();
    above.disconnect();
  });

  return (wanted) => {
    const next = new Map<Element, IntersectionObserver>();
    for (const element of wanted) {
      const observer =
        watched.get(element) ?? (element.getBoundingClientRect().top < 0 ? above : below);
      next.set(element, observer);
      if (!watched.has(element)) observer.observe(element);
    }
    for (const [element, observer] of watched) {
      if (!next.has(element)) observer.unobserve(element);
    }
    watched = next;
  };
}
