import { expect, test } from 'vitest';
import { CNN_SEARCH_SPACE } from './cnn-search-space';
import { CNN, settingsOf } from './recipes';
import { drawSettings, withSettings } from './search-space';

test('everything that is searched is a setting of the recipe', () => {
  const drawn = drawSettings(CNN_SEARCH_SPACE, 1, 1);
  expect(settingsOf(withSettings(CNN, drawn))).toMatchObject(drawn);
});
