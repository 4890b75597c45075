import type { ClassCounts, PhotoSource as SourceReport } from '../model/report';
import { OUTPUT_IDS } from '../model/taxonomy';
import type { Measured } from './measure-network';
import { CLOTHING, type PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';

/** What the report says of the sources that the network was measured on. */
export function describeSources(
  sources: readonly PhotoSource[],
  { photos }: Pick<Measured, 'photos'>,
): SourceReport[] {
  return photos.map(({ source, figures }) => {
    const found = sources.find(({ name }) => name === source)!;
    return {
      name: source,
      about: about(source, found.train.length > 0),
      counts: sourceCounts(found),
      test: figures,
    };
  });
}

/** How many photographs of each class a source has for each use. */
export function sourceCounts({
  train,
  validation,
  test,
}: Omit<PhotoSource, 'name'>): SourceReport['counts'] {
  return { train: count(train), validation: count(validation), test: count(test) };
}

function about(name: string, isTrainedOn: boolean): string {
  const use = isTrainedOn ? '' : ' Never trained on.';
  return name.startsWith(CLOTHING)
    ? `Photographs that people took of their own clothes, in the public domain; npm run train downloads them.${use}`
    : `A folder of photographs that does not come with this project.${use}`;
}

function count(photos: readonly LabelledPhoto[]): ClassCounts {
  const entries = OUTPUT_IDS.map((id) => [id, photos.filter(({ truth }) => truth === id).length]);
  return Object.fromEntries(entries) as ClassCounts;
}
