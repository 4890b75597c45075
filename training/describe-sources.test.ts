import { expect, test } from 'vitest';
import type { PhotoFigures } from '../model/report';
import { describeSources } from './describe-sources';
import type { PhotoSource } from './photo-sources';

test('counts the photographs of each class and says what a source is for', () => {
  const bags = [
    { file: 'a.jpg', truth: 'bag' as const },
    { file: 'b.jpg', truth: 'none' as const },
  ];
  const sources: PhotoSource[] = [
    { name: 'clothing-dataset', train: bags, validation: [], test: bags.slice(1) },
    { name: 'shops', train: [], validation: bags, test: bags },
  ];
  const figures = {} as PhotoFigures;
  const photos = sources.map(({ name }) => ({ source: name, figures }));
  const [clothing, shops] = describeSources(sources, { photos });
  expect(clothing!.counts.train).toMatchObject({ bag: 1, none: 1, coat: 0 });
  expect(clothing!.counts.test).toMatchObject({ bag: 0, none: 1 });
  expect(clothing!.about).toContain('public domain');
  expect(shops!.about).toContain('Never trained on.');
});
