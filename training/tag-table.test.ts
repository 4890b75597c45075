import { expect, test } from 'vitest';
import { predictionOf } from '../model/prediction';
import { OUTPUT_IDS, type OutputId } from '../model/taxonomy';
import { tagTable } from './tag-table';

const SETTINGS = { temperature: 1, tagThreshold: 0.6, noneThreshold: 0.5 };

function predicted(named: Partial<Record<OutputId, number>>) {
  const outputs = OUTPUT_IDS.map((id) => named[id] ?? 0);
  return predictionOf(outputs, SETTINGS);
}

test('puts answers and the most probable outputs in columns', () => {
  const images = [
    { image: 'a.jpg', prediction: predicted({ 't-shirt-top': 0.99, shirt: 0.01 }) },
    {
      image: 'photos/long name.jpg',
      prediction: predicted({ shirt: 0.5, coat: 0.3, none: 0.2 }),
    },
    { image: 'mug.png', prediction: predicted({ none: 0.9, bag: 0.1 }) },
  ];
  expect(tagTable(images, 2)).toBe(
    `image                 answer                   1.                      2.
a.jpg                 T-shirt/top              T-shirt/top 99.0 %      Shirt 1.0 %
photos/long name.jpg  Not sure: Shirt or Coat  Shirt 50.0 %            Coat 30.0 %
mug.png               None of the ten          None of the ten 90.0 %  Bag 10.0 %`,
  );
});
