import { expect, test } from 'vitest';
import { settingName, settingValue } from './setting-words';

test.each([
  ['epochs', 'Epochs'],
  ['batchSize', 'Batch size'],
  ['L2', 'L2'],
  ['photo.newBackground', 'Photo: new background'],
])('%s is %s', (key, name) => {
  expect(settingName(key).toLowerCase()).toBe(name.toLowerCase());
});

test.each([
  [true, 'yes'],
  [false, 'no'],
  [0.001, '0.001'],
  ['cosine', 'cosine'],
  [undefined, 'not set'],
])('%s reads %s', (value, text) => {
  expect(settingValue(value)).toBe(text);
});
