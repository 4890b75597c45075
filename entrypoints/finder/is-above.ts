import { ancestors } from './card';

/** Whether one element is painted over another, as far as their positions say. */
export function isAbove(one: Element, other: Element): boolean {
  const onePath = [one, ...ancestors(one)];
  const otherPath = [other, ...ancestors(other)];
  const common = onePath.find((element) => otherPath.includes(element));
  const height = layer(onePath, common) - layer(otherPath, common);
  if (height !== 0) return height > 0;
  return Boolean(other.compareDocumentPosition(one) & 4); // Node.DOCUMENT_POSITION_FOLLOWING
}

/** The `z-index` of the outermost positioned element within a common one; a bit more than unpositioned. */
function layer(path: readonly Element[], common: Element | undefined): number {
  const within = path.slice(0, common ? path.indexOf(common) : undefined);
  for (const element of within.toReversed()) {
    const { position, zIndex } = getComputedStyle(element);
    if (position && position !== 'static') return Number.parseInt(zIndex, 10) || 0.5;
  }
  return 0;
}
