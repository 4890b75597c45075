/**
 * Round values (1, 2 or 5 times a power of ten apart) that span a range, for an axis.
 * @param most the most steps that have room
 */
export function ticks(least: number, greatest: number, most = 6): number[] {
  const span = Math.max(greatest - least, Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= most)!;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
