import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { BrowserName } from './browsers';

const root = path.join(import.meta.dirname, '..');

/**
 * Builds the production extension for one browser into `.output/`.
 * @param stdio `inherit` shows the build's own output; `pipe` keeps it for the error
 * @throws with the build's output when it fails
 */
export function buildExtension(name: BrowserName, stdio: 'inherit' | 'pipe' = 'pipe'): void {
  const target = name === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', ...target], {
    cwd: root,
    stdio,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`The build for ${name} failed.\n${stdout ?? ''}${stderr ?? ''}`);
  }
}
