import { expect, test } from 'vitest';
import { labelText } from './label-text';

test.each([
  ['a tag', { answer: { kind: 'tag', class: 'ankle-boot' } }, 'Ankle boot'],
  ['not sure', { answer: { kind: 'unsure', candidates: ['shirt', 'coat'] } }, '?'],
  ['none of the ten', { answer: { kind: 'none' } }, ''],
  ['a correction', { answer: { kind: 'none' }, correction: 'coat' }, 'Coat'],
  ['none by correction', { answer: { kind: 'tag', class: 'bag' }, correction: 'none' }, ''],
] as const)('%s', (_, tag, text) => {
  expect(labelText(tag as Parameters<typeof labelText>[0])).toBe(text);
});
