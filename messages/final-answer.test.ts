import { expect, test } from 'vitest';
import { finalAnswer } from './final-answer';

const answer = { kind: 'unsure', candidates: ['shirt', 'coat'] } as const;

test.each([
  ['the network’s answer', undefined, answer],
  ['a class', 'dress', { kind: 'tag', class: 'dress' }],
  ['none of the ten', 'none', { kind: 'none' }],
] as const)('%s', (_, correction, final) => {
  expect(finalAnswer({ answer: { ...answer, candidates: ['shirt', 'coat'] }, correction })).toEqual(
    final,
  );
});
