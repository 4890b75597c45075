import { expect, test } from 'vitest';
import type { Trial } from '../model/report';
import { freeSeed } from './free-seed';
import type { SearchPlan } from './halving';

const planOf = (seed: number): SearchPlan => ({
  seed,
  trials: 9,
  steps: 10,
  settings: (trial) => ({ learningRate: (seed * 100 + trial) / 1000 }),
});

function made(seed: number, changed: Partial<Trial> = {}): Trial {
  const settings = planOf(seed).settings(2);
  const bySource = { catalog: 0.5 };
  return {
    seed,
    trial: 2,
    round: 2,
    settings,
    steps: 30,
    score: 0.5,
    bySource,
    seconds: 1,
    ...changed,
  };
}

test.each<[string, Trial[], number]>([
  ['nothing is known yet', [], 1],
  ['its own trials are known: it goes on from them', [made(1)], 1],
  [
    'a longer search was finished: its trials serve a shorter one',
    [made(1, { round: 3, steps: 90, trial: 2 })],
    1,
  ],
  ['the recipe has changed', [made(1, { settings: { learningRate: 1 } })], 2],
  ['the steps are others', [made(1, { steps: 31 })], 2],
  ['it was scored on other photographs', [made(1, { bySource: { shop: 0.5 } })], 2],
  ['an earlier search is followed by its own', [made(1, { steps: 31 }), made(2)], 2],
  ['several are of earlier searches', [made(1, { steps: 31 }), made(2, { steps: 31 })], 3],
])('%s', (_, known, seed) => {
  expect(freeSeed(known, ['catalog'], planOf)).toBe(seed);
});
