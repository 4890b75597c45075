import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from './browsers';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['chromium', 'CHROME_PATH'],
  ['firefox', 'FIREFOX_PATH'],
] as const)('the %s that %s names comes before all others', async (name, variable) => {
  vi.stubEnv(variable, process.execPath);
  expect(await findBrowser(name)).toBe(process.execPath);
});

test('a named browser that is not there is an error, not a reason to take another', async () => {
  vi.stubEnv('CHROME_PATH', '/no/such/browser');
  await expect(findBrowser('chromium')).rejects.toThrow(
    'CHROME_PATH names /no/such/browser, but there is no such file.',
  );
});
