// `node scripts/bootstrap.mjs SCRIPT [ARGUMENT…]`: makes sure that the dependencies are there, then
// runs a TypeScript file. Plain JavaScript and no imports of its own, so that bare Node can run it.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LOWEST_NODE = [20, 19];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor < LOWEST_NODE[1]);
}

function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Why the dependencies must be installed, or undefined where they are what the lock file says.
 * npm keeps a list of what it installed inside node_modules and writes it last, so a broken-off
 * installation has none. Optional packages may be absent: they are other platforms' binaries.
 */
function reasonToInstall() {
  const wanted = readPackages('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or damaged. Restore it from git.');
  if (!existsSync(path.join(root, 'node_modules'))) return 'node_modules is missing';
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return 'node_modules is incomplete';
  // Written by this package's own postinstall script, after all the rest.
  if (!existsSync(path.join(root, '.wxt/tsconfig.json'))) return 'its last step is missing';
  for (const [name, { version, optional }] of Object.entries(wanted)) {
    if (name === '') continue;
    const there = installed[name];
    if (there ? there.version !== version : !optional) {
      return `${name} ${there ? `is ${there.version} instead of ${version}` : 'is missing'}`;
    }
  }
  return undefined;
}

function install() {
  // npm names its own script in the environment when it runs us; npm.cmd on Windows needs a shell.
  const npm = process.env.npm_execpath;
  const [command, before, shell] = npm?.endsWith('.js')
    ? [process.execPath, [npm], false]
    : ['npm', [], process.platform === 'win32'];
  const { status, error } = spawnSync(command, [...before, 'ci', '--include=dev'], {
    cwd: root,
    stdio: 'inherit',
    shell,
    // What trains works on the processor: its installation need not fetch libraries for a GPU.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  if (error) return `npm does not start: ${error.message}`;
  return status === 0 ? undefined : 'npm ci failed';
}

function fail(message) {
  console.error(`hangtag: ${message}`);
  process.exit(1);
}

const [script, ...scriptArguments] = process.argv.slice(2);
if (!script) fail('name the TypeScript file to run: node scripts/bootstrap.mjs scripts/start.ts');

if (nodeIsTooOld()) {
  fail(
    `Node ${process.versions.node} is too old; ${LOWEST_NODE.join('.')} or newer is needed. Get it from https://nodejs.org.`,
  );
}

const reason = reasonToInstall();
if (reason !== undefined) {
  console.error(`hangtag: installing the dependencies with npm ci, since ${reason}.`);
  const problem = install();
  if (problem) fail(`${problem} (see above). Check the network connection and run this again.`);
}

// In this same process, so that signals, exit code and terminal are the script's own.
const { register } = await import('tsx/esm/api');
register();
const file = path.resolve(root, script);
process.argv = [process.execPath, file, ...scriptArguments];
await import(pathToFileURL(file).href);
