import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import type { BrowserName } from './scripts/browsers';

const browsers: BrowserName[] = ['chromium', 'firefox'];

const outside = [...configDefaults.exclude, '.output/**', '.scratch/**'];

export default defineConfig({
  test: {
    // TensorFlow.js advertises its native addon in every test file that loads it.
    onConsoleLog: (text) => !text.includes('looks like you are running TensorFlow.js in Node.js'),
    projects: [
      {
        // WXT's plugin puts a fake `browser` in the place of the real one.
        plugins: [WxtVitest()],
        define: {
          NETWORK_FOLDERS: JSON.stringify(['mobilenet', 'ann']),
          NETWORK_VERSIONS: JSON.stringify({ mobilenet: 'mobilenet-1', ann: 'ann-1' }),
          CODE_VERSION: JSON.stringify('code-1'),
        },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          setupFiles: ['test/speak-english.ts'],
          exclude: outside,
          // A thread for each file costs a quarter less of the processor than a process.
          pool: 'threads',
          // A slow or a busy machine is no failure.
          testTimeout: 30_000,
          // Vitest leaves one core out: half of a small machine.
          maxWorkers: availableParallelism(),
        },
      },
      ...browsers.map((browser, index) => ({
        test: {
          name: `e2e-${browser}`,
          include: ['test/e2e/**/*.e2e.ts'],
          setupFiles: ['test/speak-english.ts'],
          exclude: outside,
          provide: { browser },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser for all files, after another: side by side they would time out.
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: index + 1 },
        },
      })),
    ],
  },
});
