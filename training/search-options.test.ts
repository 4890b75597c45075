import { expect, test } from 'vitest';
import { readSearchOptions } from './search-options';

test('without options, it is a search beside the bundled network', () => {
  expect(readSearchOptions([])).toMatchObject({
    photos: [],
    leftOut: [],
    trials: 12,
    steps: 150,
    seed: undefined,
    file: expect.stringMatching(/model\/networks\/cnn\/search\.jsonl$/),
  });
});

test('sources of one origin are named together', () => {
  const args = ['--left-out', 'marketplace,clothing-dataset', '--left-out', 'catalog'];
  expect(readSearchOptions(args).leftOut).toEqual([
    ['marketplace', 'clothing-dataset'],
    ['catalog'],
  ]);
});

test.each([
  ['--trials', '0'],
  ['--steps', 'many'],
  ['--seed', '-1'],
])('refuses %s=%s', (option, value) => {
  expect(() => readSearchOptions([`${option}=${value}`])).toThrow(`${option} takes a whole number`);
});
