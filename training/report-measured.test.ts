import { expect, test } from 'vitest';
import type { Evaluation, PhotoSource, Report } from '../model/report';
import { type MeasuredAnew, withMeasured } from './report-measured';

const source = (name: string, about: string) => ({ name, about }) as PhotoSource;
const ANEW: MeasuredAnew = {
  fashionMnist: { n: 2 } as Evaluation,
  photos: [source('shops', 'anew'), source('more', 'anew')],
  classMeans: { bag: 'AA==' } as MeasuredAnew['classMeans'],
};

test('replaces what was measured, and keeps the rest in its place', () => {
  const report = {
    network: 'cnn',
    bundled: { seed: 7, test: { n: 1 } as Evaluation },
    photos: [source('catalog', 'before'), source('shops', 'before')],
  } as Report;
  expect(withMeasured(report, ANEW)).toEqual({
    network: 'cnn',
    bundled: { seed: 7, test: { n: 2 } },
    photos: [source('catalog', 'before'), source('shops', 'anew'), source('more', 'anew')],
    classMeans: ANEW.classMeans,
  });
});

test('a network that was measured on no photographs gets no part for them', () => {
  const report = { network: 'ann', bundled: {} } as Report;
  expect(withMeasured(report, { ...ANEW, photos: [] })).not.toHaveProperty('photos');
});
