import type { PhotoSource as PhotoSourceReport, Report } from '../model/report';
import { DataError } from './data-error';
import { sourceCounts } from './describe-sources';
import type { PhotoSource } from './photo-sources';
import { checkSources } from './report-measured';

/**
 * Makes sure that a network learned, and chose its epoch, from the sources that a run has.
 * @throws {DataError} when one has other photographs, or there are other sources
 */
export function checkSameSources(
  report: Pick<Report, 'photos'>,
  sources: readonly PhotoSource[],
): void {
  const here = sources.map((source) => ({ name: source.name, counts: sourceCounts(source) }));
  checkSources(report, here);
  const [before, now] = [used(report.photos ?? []), used(here)];
  if (before !== now) {
    throw new DataError(
      `The network learned from ${before}, this run would from ${now}. ` +
        'Name the same --photos, --unseen and --hold-back.',
    );
  }
}

function used(list: readonly Pick<PhotoSourceReport, 'name' | 'counts'>[]): string {
  return (
    list
      // A report says nothing of a source that has no photograph to test on.
      .filter(({ counts: { train, validation, test } }) => {
        return counted(test) > 0 && counted(train) + counted(validation) > 0;
      })
      .map(({ name }) => name)
      .sort()
      .join(', ')
  );
}

function counted(counts: PhotoSourceReport['counts']['train']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
