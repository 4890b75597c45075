import { afterEach, expect, test } from 'vitest';
import { speakInNode } from '../scripts/speak-in-node';
import { both, either, listed } from './lists';

afterEach(() => speakInNode('en'));

test.each([
  ['en', ['a or b', 'a and b', 'a, b, c']],
  ['de', ['a oder b', 'a und b', 'a, b und c']],
] as const)('%s joins what it lists', async (language, lists) => {
  await speakInNode(language);
  expect([either(['a', 'b']), both(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(lists);
  expect([either(['a']), both(['a']), listed([])]).toEqual(['a', 'a', '']);
});
