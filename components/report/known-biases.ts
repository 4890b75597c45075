import type { Report } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';
import { percent } from '../figures';
import { isNeverTrainedOn } from './photo-sources';

/** What the data favours, in sentences; those of photographs only where they were trained on. */
export function knownBiases({
  photos = [],
  startedFrom,
}: Pick<Report, 'photos' | 'startedFrom'>): string[] {
  const shares = trainedShares(photos);
  const trained = photos.filter((source) => !isNeverTrainedOn(source)).map(({ name }) => name);
  const before = startedFrom?.sources.filter((name) => !trained.includes(name)) ?? [];
  return [
    'Fashion-MNIST is one European shop’s catalogue of 2017: Western cuts, photographed alike. A sari, a kimono or a kaftan is in no class of its own and gets the nearest.',
    'Names are the shop’s: what another shop calls a shirt may be a pullover here.',
    ...(shares.length > 0
      ? [
          `Classes are not equally many among the photographs that it learned from: ${shares[0]!.name} is ${percent(shares[0]!.share)} of the garments, ${shares.at(-1)!.name} ${percent(shares.at(-1)!.share)} and ${shares.at(-2)!.name} ${percent(shares.at(-2)!.share)}. In doubt it leans to the frequent ones.`,
          ...(before.length > 0
            ? [
                `It is fine-tuned: the network that training began with had learned from other photographs too (${before.join(', ')}), which are not counted here.`,
              ]
            : []),
          'Some garments in the photographs are worn by people. Whether it does as well for every skin, body and age was not measured.',
          'Seasons and fashions are those of the photographs; it knows nothing of later ones.',
        ]
      : ['It saw no photograph in training, and nobody wears the garments that it learned from.']),
  ];
}

/** Each class's share of the garments that were trained on, the largest first. */
function trainedShares(photos: Report['photos'] & {}): { name: string; share: number }[] {
  const counts = CLASSES.map(({ id, name }) => ({
    name,
    photographs: photos.reduce((sum, { counts }) => sum + counts.train[id], 0),
  }));
  const total = counts.reduce((sum, { photographs }) => sum + photographs, 0);
  if (total === 0) return [];
  return counts
    .map(({ name, photographs }) => ({ name, share: photographs / total }))
    .sort((a, b) => b.share - a.share);
}
