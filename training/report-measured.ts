import { isDeepStrictEqual } from 'node:util';
import type { Decision, Evaluation, PhotoSource, Report } from '../model/report';
import { DataError } from './data-error';
import { summarizeSeeds } from './report';
import { secondLookOf } from './second-look-of';

/** What was measured anew of a network. */
export interface MeasuredAnew {
  fashionMnist: Evaluation;
  photos: readonly PhotoSource[];
  classMeans: Report['classMeans'] & {};
  unseen?: Report['unseen'] & {};
  /** Temperature and thresholds, where they were fitted anew. */
  decision?: Decision;
}

/**
 * Makes sure that sources are what they were when the network was trained. Else photographs that it
 * knows by heart might be measured as ones that it never saw.
 * @throws {DataError} when a source of the report has other photographs now
 */
export function checkSources(
  { photos = [] }: Pick<Report, 'photos'>,
  sources: readonly Pick<PhotoSource, 'name' | 'counts'>[],
): void {
  for (const { name, counts } of sources) {
    const before = photos.find((source) => source.name === name)?.counts;
    if (before !== undefined && !isDeepStrictEqual(before, counts)) {
      throw new DataError(
        `${name} has other photographs than when the network was trained: ${sizes(counts)}, not ${sizes(before)}. ` +
          'Name the same --photos and --hold-back as npm run train was given, or train again.',
      );
    }
  }
}

/**
 * Makes sure that a network learned from what is said to be its sources.
 * @throws {DataError} when one would have been trained on, and the report does not know it
 */
export function checkKnown(
  { photos = [] }: Pick<Report, 'photos'>,
  sources: readonly Pick<PhotoSource, 'name' | 'counts'>[],
): void {
  const known = photos.map(({ name }) => name);
  const other = sources.find(({ name, counts: { train, validation } }) => {
    return !known.includes(name) && total(train) + total(validation) > 0;
  });
  if (other !== undefined) {
    throw new DataError(
      `The network did not learn from ${other.name}, which its report does not name. To measure it on ` +
        'photographs that it never saw, use npm run evaluate.',
    );
  }
}

/**
 * Makes sure that a decision is fitted on all that the last one was.
 * @throws {DataError} when a source is missing
 */
export function checkComplete(
  { decision }: Pick<Report, 'decision'>,
  names: readonly string[],
): void {
  const missing = decision?.chosenOn.filter((name) => !names.includes(name)) ?? [];
  if (missing.length > 0) {
    throw new DataError(
      `The thresholds were chosen on ${missing.join(', ')}, too: --refit needs the same --photos ` +
        'and --hold-back as npm run train was given.',
    );
  }
}

/**
 * A report with figures that were measured anew. Sources that were not measured keep theirs, and
 * all keep their places. Runs with other seeds stay as long as they looked at the images as often.
 */
export function withMeasured(
  report: Report,
  { fashionMnist, photos, classMeans, unseen, decision }: MeasuredAnew,
): Report {
  const { photos: before = [], fashionMnistSeeds, ...rest } = report;
  const bundled = { ...report.bundled, test: fashionMnist };
  const looksAlike = !decision || secondLookOf(report) === secondLookOf({ decision });
  const others = fashionMnistSeeds?.runs.filter(({ seed }) => looksAlike && seed !== bundled.seed);
  const anew = (name: string) => photos.find((source) => source.name === name);
  const added = photos.filter(({ name }) => before.every((source) => source.name !== name));
  const all = [...before.map((source) => anew(source.name) ?? source), ...added];
  return {
    ...rest,
    bundled,
    ...(others?.length && { fashionMnistSeeds: summarizeSeeds([bundled, ...others]) }),
    ...(all.length > 0 && { photos: all }),
    ...(decision && { decision }),
    ...(unseen && { unseen }),
    classMeans,
  };
}

/** Such as `70 to train on, 15 to validate and 20 to test`. */
function sizes({ train, validation, test }: PhotoSource['counts']): string {
  const [learned, chosen, tested] = [train, validation, test].map(total);
  return `${learned} to train on, ${chosen} to validate and ${tested} to test`;
}

function total(counts: PhotoSource['counts']['test']): number {
  return Object.values(counts).reduce((sum, photographs) => sum + photographs, 0);
}
