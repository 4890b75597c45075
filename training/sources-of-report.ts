import type { Report } from '../model/report';
import type { PhotoSource } from './photo-sources';

/** For tests: sources with as many photographs of each class as a report counts. */
export function sourcesOfReport({ photos = [] }: Report): PhotoSource[] {
  const list = (counts: object) =>
    Object.entries(counts).flatMap(([truth, count]) =>
      Array.from({ length: count }, () => ({ file: 'a.jpg', truth: truth as 'bag' })),
    );
  return photos.map(({ name, counts: { train, validation, test } }) => ({
    name,
    train: list(train),
    validation: list(validation),
    test: list(test),
  }));
}
