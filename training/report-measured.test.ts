import { expect, test } from 'vitest';
import type { Evaluation, PhotoSource, Report } from '../model/report';
import { OUTPUT_IDS } from '../model/taxonomy';
import { DataError } from './data-error';
import {
  checkComplete,
  checkKnown,
  checkSources,
  type MeasuredAnew,
  withMeasured,
} from './report-measured';

const source = (name: string, about: string) => ({ name, about }) as PhotoSource;
const ANEW: MeasuredAnew = {
  fashionMnist: { n: 2 } as Evaluation,
  photos: [source('shops', 'anew'), source('more', 'anew')],
  classMeans: { bag: 'AA==' } as MeasuredAnew['classMeans'],
};

test('replaces what was measured, and keeps the rest in its place', () => {
  const report = {
    network: 'mobilenet',
    bundled: { seed: 7, test: { n: 1 } as Evaluation },
    photos: [source('catalog', 'before'), source('shops', 'before')],
  } as Report;
  expect(withMeasured(report, ANEW)).toEqual({
    network: 'mobilenet',
    bundled: { seed: 7, test: { n: 2 } },
    photos: [source('catalog', 'before'), source('shops', 'anew'), source('more', 'anew')],
    classMeans: ANEW.classMeans,
  });
});

test('a network that was measured on no photographs gets no part for them', () => {
  const report = { network: 'ann', bundled: {} } as Report;
  expect(withMeasured(report, { ...ANEW, photos: [] })).not.toHaveProperty('photos');
});

test('runs with other seeds stay beside the bundled one while they looked at the images as often', () => {
  const run = (seed: number, n: number) => ({ seed, test: { n, accuracy: 0.9, loss: 0.1 } });
  const settings = { secondLookBelow: 0.8 };
  const report = {
    bundled: run(7, 1),
    decision: { settings },
    fashionMnistSeeds: { runs: [run(7, 1), run(8, 1)] },
  } as Report;
  const anew = { ...ANEW, photos: [], fashionMnist: run(7, 2).test as Evaluation };
  const seeds = { runs: [run(7, 2), run(8, 1)] };
  expect(withMeasured(report, anew)).toMatchObject({ fashionMnistSeeds: seeds });
  const decided = (decision: object) => withMeasured(report, { ...anew, decision } as MeasuredAnew);
  expect(decided({ settings })).toMatchObject({ fashionMnistSeeds: seeds });
  expect(decided({ settings: { secondLookBelow: 0 } })).not.toHaveProperty('fashionMnistSeeds');
});

function counted(name: string, test: number) {
  const counts = (photographs: number) =>
    Object.fromEntries(
      OUTPUT_IDS.map((id) => [id, id === 'bag' ? photographs : 0]),
    ) as PhotoSource['counts']['test'];
  return { name, counts: { train: counts(7), validation: counts(2), test: counts(test) } };
}
const REPORT = { photos: [counted('shop', 3)] as PhotoSource[] };

test('a source must have the photographs that it had when the network was trained', () => {
  expect(() => checkSources(REPORT, [counted('shop', 4)])).toThrow(DataError);
  expect(() => checkSources(REPORT, [counted('shop', 4)])).toThrow(
    'shop has other photographs than when the network was trained: 7 to train on, 2 to validate and 4 to test, not 7 to train on, 2 to validate and 3 to test.',
  );
});

test.each([
  ['the same', REPORT, [counted('shop', 3)]],
  ['one that is not in the report', REPORT, [counted('more', 9)]],
  ['one of a report without photographs', {}, [counted('shop', 9)]],
])('takes %s', (_, report, sources) => {
  expect(() => checkSources(report, sources)).not.toThrow();
});

test('a source that the report does not know cannot have been trained on', () => {
  expect(() => checkKnown(REPORT, [counted('shop', 3)])).not.toThrow();
  expect(() => checkKnown(REPORT, [counted('mine', 3)])).toThrow('did not learn from mine');
  const { counts } = counted('none', 0);
  const onlyTested = {
    name: 'mine',
    counts: { train: counts.test, validation: counts.test, test: counts.train },
  };
  expect(() => checkKnown(REPORT, [onlyTested])).not.toThrow();
});

test('a decision is fitted on all that the last one was', () => {
  const report = { decision: { chosenOn: ['catalog', 'shops'] } } as Report;
  expect(() => checkComplete(report, ['shops', 'catalog', 'more'])).not.toThrow();
  expect(() => checkComplete(report, ['shops'])).toThrow('chosen on catalog, too');
  expect(() => checkComplete({}, [])).not.toThrow();
});
