import { afterEach, expect, test } from 'vitest';
import { speakInNode } from '../scripts/speak-in-node';
import { counted } from './counted';
import { formatted } from './numbers';

afterEach(() => speakInNode('en'));

test.each([
  ['en', '10,000.5', '50%', ['1 picture could', '1,200 pictures could']],
  ['de', '10.000,5', '50\u00a0%', ['1 Bild war', '1.200 Bilder waren']],
] as const)('%s writes numbers its own way', async (language, number, share, counts) => {
  await speakInNode(language);
  expect(formatted(10_000.5)).toBe(number);
  expect(formatted(0.5, { style: 'percent' })).toBe(share);
  for (const [at, n] of [1, 1200].entries()) {
    expect(counted('groups.unread', n)).toContain(counts[at]);
  }
});
