import { expect, test, vi } from 'vitest';
import { remembered } from './remembered';

test('computes an answer once, also while it is on its way', async () => {
  const recall = remembered<number>(10);
  const compute = vi.fn(async () => 7);
  expect(await Promise.all([recall('a', compute), recall('a', compute)])).toEqual([7, 7]);
  expect(await recall('a', compute)).toBe(7);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('does not keep failures', async () => {
  const recall = remembered<number>(10);
  await expect(recall('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await recall('a', async () => 1)).toBe(1);
});

test('drops the answer that was used longest ago', async () => {
  const recall = remembered<string>(2);
  const answer = (key: string) => recall(key, async () => `new ${key}`);
  const again = (key: string) => recall(key, async () => `second ${key}`);
  await answer('a');
  await answer('b');
  await again('a');
  await answer('c');
  expect(await again('a')).toBe('new a');
  expect(await again('b')).toBe('second b');
});
