import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { BrowserName } from './browsers';

const root = path.join(import.meta.dirname, '..');

/** What Node is to run to build the production extension for one browser into `.output/`. */
export function buildArguments(name: BrowserName): string[] {
  const target = name === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  return [path.join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...target];
}

/**
 * Builds the production extension for one browser into `.output/`.
 * @throws with the build's output when it fails
 */
export function buildExtension(name: BrowserName): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, buildArguments(name), {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`The build for ${name} failed.\n${stdout ?? ''}${stderr ?? ''}`);
  }
}
