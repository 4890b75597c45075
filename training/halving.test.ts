import { expect, test, vi } from 'vitest';
import type { Trial } from '../model/report';
import { type RunTrial, roundsOf, type SearchPlan, searchByHalving } from './halving';

const PLAN: SearchPlan = {
  seed: 4,
  trials: 9,
  steps: 10,
  scoredOn: ['catalog'],
  settings: (trial) => ({ learningRate: trial / 1000 }),
};

/** The nearer to 0.006 the better; a longer run tells more. */
const runTrial: RunTrial = async ({ learningRate }, steps) => {
  const score = 1 - Math.abs(Number(learningRate) - 0.006) * 10 - 1 / steps;
  return { score, bySource: { catalog: score } };
};

const quiet = { onStart: () => {}, onTrial: async () => {} };
const never = new AbortController().signal;

test.each([
  [9, [9, 3, 1]],
  [12, [12, 4, 1]],
  [2, [2, 1]],
  [1, [1]],
])('%i trials go on by thirds', (trials, counts) => {
  const rounds = roundsOf({ trials, steps: 10 });
  expect(rounds.map((round) => round.trials)).toEqual(counts);
  expect(rounds.map(({ steps }) => steps)).toEqual([10, 30, 90].slice(0, counts.length));
});

test('the best go on, with more steps, and the best of all is last', async () => {
  const trials = await searchByHalving(PLAN, [], runTrial, quiet, never);
  expect(trials.map(({ round, trial }) => `${round}:${trial}`).slice(9)).toEqual([
    '2:6',
    '2:5',
    '2:7',
    '3:6',
  ]);
  expect(trials.at(-1)).toMatchObject({
    seed: 4,
    settings: { learningRate: 0.006 },
    steps: 90,
    bySource: { catalog: expect.any(Number) },
  });
});

test('a search that was stopped goes on, and ends as if it had not been', async () => {
  const whole = await searchByHalving(PLAN, [], runTrial, quiet, never);
  const stop = new AbortController();
  const kept: Trial[] = [];
  const run = vi.fn(runTrial);
  const keep = async (trial: Trial) => {
    kept.push(trial);
    if (kept.length === 5) stop.abort(new Error('Stopped.'));
  };
  const first = searchByHalving(PLAN, [], run, { ...quiet, onTrial: keep }, stop.signal);
  await expect(first).rejects.toThrow('Stopped.');
  const other = { ...kept[0]!, seed: 5, settings: {} };
  const second = await searchByHalving(PLAN, [other, ...kept], run, quiet, never);
  expect(run).toHaveBeenCalledTimes(9 + 3 + 1);
  const withoutTime = (trials: Trial[]) => trials.map(({ seconds, ...trial }) => trial);
  expect(withoutTime(second)).toEqual(withoutTime(whole));
});

test('tells what begins, and how long all will take', async () => {
  const onStart = vi.fn();
  const onTrial = vi.fn(async () => {});
  await searchByHalving(PLAN, [], runTrial, { onStart, onTrial }, never);
  expect(onStart).toHaveBeenCalledTimes(13);
  expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ trial: 6, round: 3 }));
  expect(onTrial).toHaveBeenLastCalledWith(expect.objectContaining({ trial: 6 }), 0);
});

test('does not take over the trials of another search', async () => {
  const trials = await searchByHalving(PLAN, [], runTrial, quiet, never);
  for (const other of [{ steps: 20 }, { scoredOn: ['shops'] }]) {
    const search = searchByHalving({ ...PLAN, ...other }, trials, runTrial, quiet, never);
    await expect(search).rejects.toThrow('of seed 4 was made by another search');
  }
});
