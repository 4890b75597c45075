import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testEnvironment } from './test-environment';

test('nothing of the person’s surroundings is left, and what names data stays', () => {
  const { env, remove } = testEnvironment(
    { CHROME_PATH: '/browsers/chrome' },
    {
      PATH: '/bin',
      HOME: '/home/maria',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      LANGUAGE: 'de',
      TZ: 'Asia/Kathmandu',
      DISPLAY: ':0',
      XDG_CACHE_HOME: '/home/maria/.cache',
      FASHION_MNIST_DIR: '/data/fashion-mnist',
    },
  );
  const { HOME: home = '', USERPROFILE, LOCALAPPDATA, APPDATA, ...rest } = env;
  expect(rest).toEqual({
    PATH: '/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    FASHION_MNIST_DIR: '/data/fashion-mnist',
    CHROME_PATH: '/browsers/chrome',
  });
  expect(USERPROFILE).toBe(home);
  expect(readdirSync(home)).toEqual([]);
  remove();
  expect(existsSync(home)).toBe(false);
});
