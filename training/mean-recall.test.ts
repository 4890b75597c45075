import { expect, test } from 'vitest';
import { meanRecall } from './mean-recall';

/** Rows of three outputs that answer so. */
const answers = (...all: number[]) =>
  Float32Array.from(all.flatMap((answer) => [0, 1, 2].map((at) => (at === answer ? 0.8 : 0.1))));

test.each([
  ['all right', [0, 1, 2], [0, 1, 2], 1],
  ['a rare label counts like the others', [0, 0, 0, 1], [0, 0, 0, 2], 0.5],
  ['a label without images does not count', [1, 1], [1, 0], 0.5],
])('%s', (_, labels, given, share) => {
  expect(meanRecall(answers(...given), Uint8Array.from(labels))).toBe(share);
});
