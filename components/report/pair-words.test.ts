import { expect, test } from 'vitest';
import type { Evaluation } from '../../model/report';
import { CLASS_IDS } from '../../model/taxonomy';
import { pairWords } from './pair-words';

const [T_SHIRT, TROUSER, SANDAL, SHIRT, BOOT] = [0, 1, 5, 6, 9];

/** Rows with these pictures; the rest of a row is right. */
function evaluation(cells: [truth: number, answer: number, images: number][], support: number) {
  const confusion = CLASS_IDS.map(() => CLASS_IDS.map(() => 0));
  for (const [truth, answer, images] of cells) confusion[truth]![answer] = images;
  const perClass = Object.fromEntries(CLASS_IDS.map((id) => [id, { support }]));
  return { confusion, perClass: perClass as Evaluation['perClass'] };
}

test.each<[cell: [number, number, number], support: number, words: string]>([
  [[SHIRT, T_SHIRT, 112], 1000, 'Of 1,000 shirts, 112 are called T-shirt/top: 11%.'],
  [[SHIRT, SHIRT, 724], 1000, 'Of 1,000 shirts, 724 are called shirt, which is right: 72%.'],
  [[T_SHIRT, TROUSER, 1], 1000, 'Of 1,000 T-shirts and tops, 1 is called trouser: <1%.'],
  [[BOOT, SANDAL, 0], 1000, 'Of 1,000 ankle boots, none is called sandal.'],
  [[BOOT, BOOT, 1], 1, 'Of 1 ankle boot, 1 is called ankle boot, which is right: 100%.'],
  [[SANDAL, SHIRT, 0], 0, 'There are no sandals among these pictures.'],
])('%j of %d', (cell, support, words) => {
  expect(pairWords(evaluation([cell], support), cell[0], cell[1])).toBe(words);
});
