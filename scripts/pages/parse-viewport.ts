import { UsageError } from '../../cli/command';

/** Sizes that browsers can give a window. */
const SMALLEST = 100;
const LARGEST = 10_000;

/**
 * Reads a window's size: `390x844`, in CSS pixels.
 * @throws UsageError when it is none
 */
export function parseViewport(text: string): { width: number; height: number } {
  const [width = NaN, height = NaN] = /^\d+x\d+$/i.test(text) ? text.split(/x/i).map(Number) : [];
  const isSize = [width, height].every((side) => side >= SMALLEST && side <= LARGEST);
  if (!isSize) {
    throw new UsageError(
      `--viewport is a width and a height of ${SMALLEST} to ${LARGEST}, such as 390x844, not "${text}".`,
    );
  }
  return { width, height };
}
