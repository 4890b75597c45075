/** How far outside the window something is still near: half a window to each side. */
const MARGIN = 0.5;

/** Whether an element is in view or near it. */
export function isNearView(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [across, down] = [MARGIN * innerWidth, MARGIN * innerHeight];
  return (
    right > -across && bottom > -down && left < innerWidth + across && top < innerHeight + down
  );
}

/**
 * Tells of elements when they come into view or near it, each once.
 * @returns to be told, as often as you like, of which elements that is wanted now
 */
export function watchView(
  onNear: (elements: Set<Element>) => void,
  signal: AbortSignal,
): (wanted: readonly Element[]) => void {
  let watched = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
      for (const element of near) observer.unobserve(element);
      if (near.length > 0) onNear(new Set(near));
    },
    { rootMargin: `${MARGIN * 100}%` },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return (wanted) => {
    const next = new Set(wanted);
    for (const element of watched) if (!next.has(element)) observer.unobserve(element);
    for (const element of next) if (!watched.has(element)) observer.observe(element);
    watched = next;
  };
}
