import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { BROWSERS, type BrowserName, browserVariable, ensureBrowser } from './browsers';
import { buildArguments } from './build-extension';
import { runLines } from './run-lines';
import { addCounts, type Counts, countsLine, readCounts } from './test-counts';
import { type TestEnvironment, testEnvironment } from './test-environment';

const root = path.join(import.meta.dirname, '..');

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
const PASSED: Counts = { ...NOTHING, passed: 1 };
const FAILED: Counts = { ...NOTHING, failed: 1 };

/** What a step is given to run. */
interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** How many cores it may keep busy. */
  cores: number;
  onLine(line: string): void;
}

interface Step {
  name: string;
  /** What it does, for people who wait. */
  does: string;
  run: (surroundings: Surroundings) => Promise<Counts>;
}

const LOCK: Step = {
  name: 'lock',
  does: 'checking that package-lock.json has all that package.json asks for',
  run: checkLockFile,
};

const TYPES: Step = {
  name: 'types',
  does: 'checking the types with tsc',
  run: (given) => runProgram([programFile('typescript/bin/tsc'), '--noEmit'], given),
};

const LINT: Step = {
  name: 'lint',
  does: 'checking the style with Biome',
  run: (given) => runProgram([programFile('@biomejs/biome/bin/biome'), 'check', '.'], given),
};

const UNIT: Step = {
  name: 'unit',
  does: 'running the unit tests',
  run: (given) =>
    runVitest('unit', {
      ...given,
      // Outweighs `maxWorkers` in vitest.config.ts.
      env: { ...given.env, VITEST_MAX_WORKERS: String(given.cores) },
    }),
};

const buildStep = (browser: BrowserName): Step => ({
  name: `build-${browser}`,
  does: `building the production extension for ${browser}`,
  run: (given) => runProgram(buildArguments(browser), given),
});

const browserStep = (browser: BrowserName): Step => ({
  name: `e2e-${browser}`,
  does: `trying the built extension in ${browser}`,
  run: (given) => runVitest(`e2e-${browser}`, given),
});

/**
 * One stage after another. The rows of a stage go side by side, the steps of a row one after another.
 * A browser's tests keep one core busy; the unit tests take those that are left.
 */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [[LOCK, TYPES, LINT], BROWSERS.map(buildStep)],
  // Firefox's tests take the longest.
  [[UNIT, browserStep('chromium')], [browserStep('firefox')]],
];

const STEPS = STAGES.flat(2);

const USAGE = `npm test [-- --only STEP,…]

Checks everything: ${STEPS.map(({ name }) => name).join(', ')}.

  --only STEPS    only these, by name or the start of it: --only types,e2e
  --help          show this text`;

function say(line: string): void {
  console.log(`hangtag: ${line}`);
}

function programFile(program: string): string {
  return path.join(root, 'node_modules', program);
}

async function runProgram(args: string[], given: Surroundings): Promise<Counts> {
  const isWell = await runLines(process.execPath, args, { cwd: root, ...given });
  return isWell ? PASSED : FAILED;
}

/** Without it, a machine that has the dependencies would never notice that no other can get them. */
async function checkLockFile({ onLine }: Surroundings): Promise<Counts> {
  const args = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // With the person's own settings, as npm was run to install.
  const given = { cwd: root, env: process.env, onLine };
  return (await runLines(command, [...before, ...args], given)) ? PASSED : FAILED;
}

async function runVitest(project: string, given: Surroundings): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangtag-'));
  const report = path.join(folder, 'report.json');
  const { passed } = await runProgram(
    [
      ...[programFile('vitest/vitest.mjs'), 'run', '--project', project],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    ],
    given,
  );
  try {
    const counts = readCounts(readFileSync(report, 'utf8'));
    // Vitest may fail although no test did, by an error outside of them.
    return passed === 0 && counts.failed === 0 ? addCounts(counts, FAILED) : counts;
  } catch (error) {
    given.onLine(`Vitest left no report that can be read: ${error}`);
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chosenSteps(args: string[]): ReadonlySet<Step> {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  if (only === undefined) return new Set(STEPS);
  const beginnings = only.split(',');
  const unknown = beginnings.find((text) => !STEPS.some(({ name }) => name.startsWith(text)));
  if (unknown !== undefined) throw new UsageError(`There is no step that begins with ${unknown}.`);
  return new Set(STEPS.filter(({ name }) => beginnings.some((text) => name.startsWith(text))));
}

/** What came of a step. */
interface Outcome {
  counts: Counts;
  milliseconds: number;
}

async function runStep(
  { name, does, run }: Step,
  given: Omit<Surroundings, 'onLine'>,
): Promise<Outcome> {
  say(`${name}: ${does}.`);
  const start = performance.now();
  const onLine = (line: string) => console.log(`${name.padEnd(14)} │ ${line}`);
  const counts = await run({ ...given, onLine }).catch((error: unknown) => {
    say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  });
  const milliseconds = performance.now() - start;
  say(`${name}: ${countsLine(counts)}, in ${duration(milliseconds)}.`);
  return { counts, milliseconds };
}

async function runRow(
  row: readonly Step[],
  given: Omit<Surroundings, 'onLine'>,
  outcomes: Map<Step, Outcome>,
): Promise<void> {
  for (const step of row) outcomes.set(step, await runStep(step, given));
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The tests' surroundings, and in them the browsers that steps need, installed first where there are none. */
async function surroundings(steps: ReadonlySet<Step>): Promise<TestEnvironment> {
  const programs: Record<string, string> = {};
  for (const browser of BROWSERS) {
    if (![...steps].some(({ name }) => name === `e2e-${browser}`)) continue;
    try {
      programs[browserVariable(browser)] = await ensureBrowser(browser, say);
    } catch (error) {
      // Its own step will fail and say so, after all others had their turn.
      say(error instanceof Error ? error.message : String(error));
    }
  }
  return testEnvironment(programs);
}

await runCommand(USAGE, async (args) => {
  const steps = chosenSteps(args);
  if (!process.env.FASHION_MNIST_DIR) {
    say('FASHION_MNIST_DIR names no folder: the tests on the files of Fashion-MNIST are skipped.');
  }
  if (!process.env.PHOTOS_DIR) {
    say('PHOTOS_DIR names no folder: the test that real photographs are split well is skipped.');
  }
  const start = performance.now();
  const { env, remove } = await surroundings(steps);
  process.once('exit', remove);
  if (process.stdout.isTTY) env.FORCE_COLOR = '1';

  const outcomes = new Map<Step, Outcome>();
  for (const stage of STAGES) {
    const rows = stage
      .map((row) => row.filter((step) => steps.has(step)))
      .filter((row) => row.length > 0);
    const lanes = availableParallelism() > 1 ? rows : [rows.flat()];
    const cores = Math.max(1, availableParallelism() - (lanes.length - 1));
    await Promise.all(lanes.map((row) => runRow(row, { env, cores }, outcomes)));
  }

  const summary = STEPS.flatMap((step) => {
    const { counts, milliseconds } = outcomes.get(step) ?? {};
    if (!counts || milliseconds === undefined) return [];
    const sign = counts.failed > 0 ? '✗' : '✓';
    return `${sign} ${step.name.padEnd(15)} ${duration(milliseconds).padStart(12)}  ${countsLine(counts)}`;
  });
  const total = [...outcomes.values()].reduce((sum, { counts }) => addCounts(sum, counts), NOTHING);
  const whole = `  ${'all'.padEnd(15)} ${duration(performance.now() - start).padStart(12)}`;
  console.log(`\n${[...summary, whole].join('\n')}\n\n${countsLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
