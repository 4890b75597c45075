import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readTrainOptions } from './train-options';

test('without arguments both networks are trained by their own recipes', () => {
  expect(readTrainOptions([])).toMatchObject({
    networks: ['mobilenet', 'ann'],
    photos: [],
    holdBack: [],
    seeds: undefined,
    seed: 1,
    epochs: undefined,
    out: undefined,
    resume: false,
    backend: 'wasm',
  });
});

test('folders are those that the person means, whatever folder npm runs in', () => {
  vi.stubEnv('INIT_CWD', path.resolve('/home/me'));
  const { photos, out } = readTrainOptions([
    ...['--network', 'mobilenet', '--photos', 'shop', '--photos', '../other', '--out', 'mine'],
  ]);
  expect(photos).toEqual([path.resolve('/home/me/shop'), path.resolve('/home/other')]);
  expect(out).toBe(path.resolve('/home/me/mine'));
  vi.unstubAllEnvs();
});

test('what a run starts from, and the seed of one more, are what was asked for', () => {
  const read = (...args: string[]) => readTrainOptions(['--network', 'mobilenet', ...args]);
  expect(read('--from', 'mobilenet')).toMatchObject({ from: 'mobilenet', addSeed: undefined });
  expect(read('--add-seed', '2')).toMatchObject({ from: undefined, addSeed: 2, seed: 1 });
});

test.each([
  [['--network', 'rnn'], 'There is no network "rnn". There are: mobilenet, ann.'],
  [['--network', 'ann', '--photos', 'shop'], 'The ann is not trained on photographs'],
  [['--from', 'mobilenet'], 'Only the mobilenet goes on from another network'],
  [['--network', 'mobilenet', '--add-seed', '2', '--seeds', '3'], 'without --seed and --seeds'],
  [['--network', 'mobilenet', '--add-seed', '2', '--seed', '5'], 'without --seed and --seeds'],
  [['--add-seed', '2'], '--add-seed is about the bundled mobilenet'],
  [['--unseen', 'shop'], "Unknown option '--unseen'"],
  [['--out', 'here'], '--out is the folder of one network'],
  [['--epochs', '0'], '--epochs takes a whole number of at least 1, not "0".'],
  [['--backend', 'cuda'], '--backend takes wasm or webgpu, not "cuda".'],
  [['--workers', 'two'], '--workers takes a whole number of at least 1, not "two".'],
])('refuses %j', (args, message) => {
  expect(() => readTrainOptions(args)).toThrow(message);
});
