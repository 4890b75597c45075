import { expect, test } from 'vitest';
import type { PhotoSource } from '../../model/report';
import { isSplitBySource, sourceNeverSeen, trainingNote } from './photo-sources';
import { samplePhotoReport } from './sample';

const report = samplePhotoReport();
const [sample] = (report.photos ?? []) as [PhotoSource, ...PhotoSource[]];

function source(name: string, trained: number): PhotoSource {
  const train = Object.fromEntries(Object.keys(sample.counts.train).map((id) => [id, trained]));
  const counts = { ...sample.counts, train } as PhotoSource['counts'];
  return { ...sample, name, counts };
}

test.each([
  ['shop', 3, undefined],
  ['shop', 0, 'never trained on'],
  ['shop-held-back', 0, 'others of its origin trained on'],
])('%s with %i of each class to train on: %s', (name, trained, note) => {
  const photos = [source('another', 3), source(name, trained)];
  expect(trainingNote(source(name, trained), { photos })).toBe(note);
});

test('photographs held back of an origin that was trained on are no shop never seen', () => {
  const photos = [source('own', 3), source('own-held-back', 0), source('shops', 0)];
  expect(sourceNeverSeen({ ...report, photos })?.name).toBe('shops');
  expect(sourceNeverSeen({ ...report, photos: photos.slice(0, 2) })).toBeUndefined();
});

test('a network that learned from no photograph knows no origin', () => {
  const photos = [source('own', 0), source('own-held-back', 0)];
  expect(trainingNote(photos[1]!, { photos })).toBe('never trained on');
});

test('of several sources never seen, the one with most garments speaks for them', () => {
  const { evaluation } = sample.test;
  const large = {
    ...source('large', 0),
    test: { ...sample.test, evaluation: { ...evaluation, n: evaluation.n + 1 } },
  };
  expect(sourceNeverSeen({ photos: [source('small', 0), large] })?.name).toBe('large');
});

test('of a folder of many sources, those tested on are others than those trained on', () => {
  const shops = source('shops', 3);
  const { validation } = shops.counts;
  const counts = { ...shops.counts, validation: { ...validation, bag: 1 } };
  expect(isSplitBySource({ ...shops, counts }, report)).toBe(true);
  expect(trainingNote({ ...shops, counts }, report)).toBe('other sources of its folder trained on');
  // A report from before knew no sources.
  expect(isSplitBySource({ ...shops, counts }, {})).toBe(false);
  expect(isSplitBySource(source('shops', 0), report)).toBe(false);
});
