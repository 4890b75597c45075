import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { preferences } from './preferences';

beforeEach(() => fakeBrowser.reset());

const DEFAULTS = {
  backend: 'auto',
  network: 'mobilenet',
  showTags: false,
  pageWords: true,
  pageMix: true,
};

test('who chose nothing gets the default of every setting', async () => {
  expect(await preferences()).toEqual(DEFAULTS);
});

test('a network that an earlier version had is the default one now, and all else stays chosen', async () => {
  const chosen = { backend: 'wasm', showTags: true, pageWords: false, pageMix: false };
  await fakeBrowser.storage.local.set({ ...chosen, network: 'cnn' });
  expect(await preferences()).toEqual({ ...chosen, network: 'mobilenet' });
});

test.each<[setting: string, value: unknown]>([
  ['network', 'own-../../elsewhere'],
  ['network', 3],
  ['backend', 'quantum'],
  ['showTags', 'yes'],
  ['pageWords', null],
])('%s as %j counts as not chosen', async (setting, value) => {
  await fakeBrowser.storage.local.set({ [setting]: value });
  expect(await preferences()).toEqual(DEFAULTS);
});
