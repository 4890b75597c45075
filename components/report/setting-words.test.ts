import { expect, test } from 'vitest';
import { settingName, settingValue } from './setting-words';

test.each([
  ['epochs', 'Epochs'],
  ['batchSize', 'Batch size'],
  ['L2', 'L2'],
])('%s is %s', (key, name) => {
  expect(settingName(key).toLowerCase()).toBe(name.toLowerCase());
});

test.each([
  [true, 'yes'],
  [false, 'no'],
  [0.001, '0.001'],
  ['cosine', 'cosine'],
  [[24, 48], '24, 48'],
  [
    [
      [0, 40],
      [0.5, 56],
    ],
    '0, 40; 0.5, 56',
  ],
  [undefined, 'not set'],
])('%s reads %s', (value, text) => {
  expect(settingValue(value)).toBe(text);
});
