import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { BROWSERS, ensureBrowser } from './browsers';
import { buildExtension } from './build-extension';
import { addCounts, type Counts, countsLine, readCounts } from './test-counts';

const root = path.join(import.meta.dirname, '..');

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
const PASSED: Counts = { ...NOTHING, passed: 1 };
const FAILED: Counts = { ...NOTHING, failed: 1 };

interface Step {
  name: string;
  /** What it does, for people who wait. */
  does: string;
  run: () => Counts | Promise<Counts>;
}

const STEPS: readonly Step[] = [
  {
    name: 'lock',
    does: 'checking that package-lock.json has all that package.json asks for',
    run: checkLockFile,
  },
  {
    name: 'types',
    does: 'checking the types with tsc',
    run: () => runProgram('typescript/bin/tsc', ['--noEmit']),
  },
  {
    name: 'lint',
    does: 'checking the style with Biome',
    run: () => runProgram('@biomejs/biome/bin/biome', ['check', '.']),
  },
  {
    name: 'unit',
    does: 'running the unit tests',
    run: () => runVitest('unit'),
  },
  ...BROWSERS.flatMap((browser): Step[] => [
    {
      name: `build-${browser}`,
      does: `building the production extension for ${browser}`,
      run: () => {
        buildExtension(browser, 'inherit');
        return PASSED;
      },
    },
    {
      name: `e2e-${browser}`,
      does: `trying the built extension in ${browser}`,
      run: async () => {
        await ensureBrowser(browser, say);
        return runVitest(`e2e-${browser}`);
      },
    },
  ]),
];

const USAGE = `npm test [-- --only STEP,…]

Checks everything, in this order: ${STEPS.map(({ name }) => name).join(', ')}.

  --only STEPS    only these, by name or the start of it: --only types,e2e
  --help          show this text`;

function say(line: string): void {
  console.log(`hangtag: ${line}`);
}

function runProgram(program: string, args: string[]): Counts {
  const file = path.join(root, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  return status === 0 ? PASSED : FAILED;
}

/** Without it, a machine that has the dependencies would never notice that no other can get them. */
function checkLockFile(): Counts {
  const args = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    // On Windows npm is a script of the shell's.
    shell: command === 'npm' && process.platform === 'win32',
  });
  return status === 0 ? PASSED : FAILED;
}

function runVitest(project: string): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangtag-'));
  const report = path.join(folder, 'report.json');
  const { passed } = runProgram('vitest/vitest.mjs', [
    'run',
    ...['--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
  ]);
  try {
    const counts = readCounts(readFileSync(report, 'utf8'));
    // Vitest may fail although no test did, by an error outside of them.
    return passed === 0 && counts.failed === 0 ? addCounts(counts, FAILED) : counts;
  } catch (error) {
    say(`Vitest left no report that can be read: ${error}`);
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chosenSteps(args: string[]): readonly Step[] {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  if (only === undefined) return STEPS;
  const beginnings = only.split(',');
  const unknown = beginnings.find((text) => !STEPS.some(({ name }) => name.startsWith(text)));
  if (unknown !== undefined) throw new UsageError(`There is no step that begins with ${unknown}.`);
  return STEPS.filter(({ name }) => beginnings.some((text) => name.startsWith(text)));
}

async function runStep({ name, does, run }: Step): Promise<Counts> {
  say(`${name}: ${does}.`);
  try {
    return await run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

await runCommand(USAGE, async (args) => {
  const steps = chosenSteps(args);
  if (!existsSync(path.join(root, '../shared/data'))) {
    say('../shared/data is not here: the tests on its photographs and files are skipped.');
  }
  const summary: string[] = [];
  let total = NOTHING;
  for (const step of steps) {
    const counts = await runStep(step);
    summary.push(`${counts.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(15)} ${countsLine(counts)}`);
    total = addCounts(total, counts);
  }
  console.log(`\n${summary.join('\n')}\n\n${countsLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
