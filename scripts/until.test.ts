import { expect, test } from 'vitest';
import { until } from './until';

test('gives the first answer that is there', async () => {
  const answers = [undefined, false, 0, 1] as const;
  let asked = 0;
  expect(await until('a number comes', async () => answers[asked++])).toBe(0);
});

test('gives up, saying what it waited for', async () => {
  await expect(until('pigs fly', async () => undefined, 60)).rejects.toThrow('until pigs fly');
});

test('passes on what goes wrong while it asks', async () => {
  const fail = () => Promise.reject(new Error('The browser is gone'));
  await expect(until('anything', fail)).rejects.toThrow('The browser is gone');
});
