import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Trial } from '../../model/report';
import { RANK, STEPS, trialAxes, trialsPlot } from './trials-plot';

const { document } = parseHTML('<body></body>');
const trials = [
  {
    trial: 1,
    steps: 100,
    score: 0.6,
    settings: { learningRate: 0.0001, optimizer: 'Adam', flip: true },
  },
  {
    trial: 2,
    steps: 300,
    score: 0.8,
    settings: { learningRate: 0.01, optimizer: 'Adam', flip: false },
  },
  { trial: 3, steps: 100, score: 0.7, settings: { learningRate: 0.001, optimizer: 'Adam' } },
].map((trial) => ({ seed: 1, round: 1, bySource: {}, seconds: 1, ...trial })) as Trial[];

const points = (axis: string) =>
  [...trialsPlot(trials, axis, document).querySelectorAll('.trial circle')].map((circle) => ({
    x: Number(circle.getAttribute('cx')),
    filled: circle.getAttribute('fill-opacity'),
  }));
const words = (axis: string) =>
  [...trialsPlot(trials, axis, document).querySelectorAll('text')].map((text) => text.textContent);

test('rank, steps and the settings that differ can be chosen', () => {
  expect(trialAxes(trials).map(({ name }) => name)).toEqual([
    'Rank',
    'Training steps',
    'Learning rate',
    'Flip',
  ]);
});

test('by rank, the best first; the longer a training, the fuller its dot', () => {
  const drawn = points(RANK);
  expect(drawn.map(({ filled }) => filled)).toEqual(['1', '0', '0']);
  expect(drawn.map(({ x }) => x)).toEqual(drawn.map(({ x }) => x).sort((a, b) => a - b));
  expect(words(RANK)).toEqual(expect.arrayContaining(['Rank', 'Score']));
});

test('between the shortest and the longest training a dot is half full', () => {
  const lengths = [100, 300, 900].map((steps) => ({ ...trials[0]!, steps, score: steps / 1000 }));
  const fullness = [...trialsPlot(lengths, RANK, document).querySelectorAll('.trial circle')].map(
    (circle) => circle.getAttribute('fill-opacity'),
  );
  expect(fullness).toEqual(['1', '0.5', '0']);
});

test('a search of one length so far has full dots', () => {
  const alike = trials.filter(({ steps }) => steps === 100);
  for (const axis of [RANK, STEPS]) {
    const circles = trialsPlot(alike, axis, document).querySelectorAll('.trial circle');
    expect([...circles].map((circle) => circle.getAttribute('fill-opacity'))).toEqual(['1', '1']);
    expect(Number(circles[0]?.getAttribute('cx'))).toBeGreaterThan(0);
  }
});

test('ranks are evenly apart, however many there are', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...trials[0]!, score: index / 40 }));
  const [first, second, third] = [
    ...trialsPlot(many, RANK, document).querySelectorAll('.trial circle'),
  ].map((circle) => Number(circle.getAttribute('cx')));
  expect(second! - first!).toBeCloseTo(third! - second!, 6);
});

test('by steps, equal steps stand above each other', () => {
  const [long, short, otherShort] = points(STEPS);
  expect(short?.x).toBe(otherShort?.x);
  expect(long?.x).toBeGreaterThan(short!.x);
  expect(words(STEPS)).toEqual(expect.arrayContaining(['100', '300']));
});

test('settings far apart are set out by powers of ten', () => {
  const [large, middle, small] = points('setting learningRate').map(({ x }) => x);
  expect(large! - middle!).toBeCloseTo(middle! - small!, 6);
  expect(words('setting learningRate')).toEqual(
    expect.arrayContaining(['0.0001', '0.001', '0.01']),
  );
});

test('settings that are no numbers stand side by side, one that is not set among them', () => {
  expect(words('setting flip')).toEqual(expect.arrayContaining(['yes', 'no', 'not set', 'Flip']));
  expect(new Set(points('setting flip').map(({ x }) => x)).size).toBe(3);
});
