import { expect, test } from 'vitest';
import { answerName } from './answer-name';
import type { Answer } from './decision';

test.each<[Answer, string]>([
  [{ kind: 'tag', class: 'ankle-boot' }, 'Ankle boot'],
  [{ kind: 'unsure', candidates: ['shirt', 'coat'] }, 'Not sure: Shirt or Coat'],
  [{ kind: 'unsure', candidates: ['bag', 'none'] }, 'Not sure: Bag or None of the ten'],
  [{ kind: 'none' }, 'None of the ten'],
])('%j is called %j', (answer, name) => {
  expect(answerName(answer)).toBe(name);
});
