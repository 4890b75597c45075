import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readTrainOptions } from './train-options';

test('without arguments both networks are trained by their own recipes', () => {
  expect(readTrainOptions([])).toMatchObject({
    networks: ['ann', 'cnn'],
    photos: [],
    without: [],
    seeds: undefined,
    seed: 1,
    epochs: undefined,
    out: undefined,
    resume: false,
    backend: undefined,
  });
});

test('folders are those that the person means, whatever folder npm runs in', () => {
  vi.stubEnv('INIT_CWD', path.resolve('/home/me'));
  const { photos, out } = readTrainOptions([
    ...['--network', 'cnn', '--photos', 'shop', '--photos', '../other', '--out', 'mine'],
  ]);
  expect(photos).toEqual([path.resolve('/home/me/shop'), path.resolve('/home/other')]);
  expect(out).toBe(path.resolve('/home/me/mine'));
  vi.unstubAllEnvs();
});

test('a source that is left out concerns the cnn alone', () => {
  expect(readTrainOptions(['--photos', 'shop', '--without', 'shop']).networks).toEqual(['cnn']);
});

test('what a run starts from, and the seed of one more, are what was asked for', () => {
  const read = (...args: string[]) => readTrainOptions(['--network', 'cnn', ...args]);
  expect(read('--from', 'cnn')).toMatchObject({ from: 'cnn', addSeed: undefined });
  expect(read('--add-seed', '2')).toMatchObject({ from: undefined, addSeed: 2, seed: 1 });
});

test.each([
  [['--network', 'rnn'], 'There is no network "rnn". There are: ann, cnn, mobilenet.'],
  [['--network', 'ann', '--photos', 'shop'], 'The ann is not trained on photographs'],
  [['--from', 'cnn'], 'Only the cnn goes on from another network'],
  [['--network', 'cnn', '--from', 'cnn', '--without', 'shop'], 'may know by heart'],
  [
    ['--network', 'cnn', '--add-seed', '2', '--seeds', '3'],
    'without --without, --seed and --seeds',
  ],
  [['--network', 'cnn', '--add-seed', '2', '--seed', '5'], 'without --without, --seed and --seeds'],
  [['--add-seed', '2'], '--add-seed is about the bundled cnn'],
  [['--network', 'cnn', '--add-seed', '2', '--without', 'shop'], 'without --without'],
  [['--out', 'here'], '--out is the folder of one network'],
  [['--epochs', '0'], '--epochs takes a whole number of at least 1, not "0".'],
  [['--backend', 'cuda'], '--backend takes wasm or webgpu, not "cuda".'],
  [['--workers', 'two'], '--workers takes a whole number of at least 1, not "two".'],
])('refuses %j', (args, message) => {
  expect(() => readTrainOptions(args)).toThrow(message);
});
