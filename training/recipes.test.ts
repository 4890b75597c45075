import { expect, test } from 'vitest';
import { settingsOf } from './recipes';

test('a report lists a recipe flat', () => {
  expect(
    settingsOf({ epochs: 3, flip: true, sides: [[0, 28]], photo: { crop: 0.2, turn: 10 } }),
  ).toEqual({ epochs: 3, flip: true, sides: '[[0,28]]', 'photo.crop': 0.2, 'photo.turn': 10 });
});
