import type { Evaluation, PhotoSource, Report } from '../model/report';

/** What was measured anew of a network. */
export interface MeasuredAnew {
  fashionMnist: Evaluation;
  photos: readonly PhotoSource[];
  classMeans: Report['classMeans'] & {};
}

/**
 * A report with figures that were measured anew. Sources that were not measured keep theirs, and
 * all keep their places.
 */
export function withMeasured(
  report: Report,
  { fashionMnist, photos, classMeans }: MeasuredAnew,
): Report {
  const { bundled, photos: before = [] } = report;
  const anew = (name: string) => photos.find((source) => source.name === name);
  const added = photos.filter(({ name }) => before.every((source) => source.name !== name));
  const all = [...before.map((source) => anew(source.name) ?? source), ...added];
  return {
    ...report,
    bundled: { ...bundled, test: fashionMnist },
    ...(all.length > 0 && { photos: all }),
    classMeans,
  };
}
