import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { duration } from '../components/figures';
import { measureMainThread } from './bench-page/main-thread';
import { type MemoryState, measureMemory } from './bench-page/memory';
import { openBenchShop } from './bench-page/shop';
import { measureTagging, type TaggingTime } from './bench-page/tagging-time';
import { buildExtension } from './build-extension';

const PARTS = ['main-thread', 'tagging', 'memory'] as const;

const USAGE = `Times the extension on whole pages, in Chromium on WASM, and compares with the goals.

npm run bench:page [-- --only PART]

  --only PART   ${PARTS.join(', ')}
  --help        this text

The shop is made by the benchmark and served on 127.0.0.1.`;

const LARGE_LISTING = 1200;
const LISTING = 200;

/** Fresh browsers in which the listing is tagged. */
const ROUNDS = 5;

const PAGES = 20;

/** The background remembers up to 2,000 answers: what grows after that many is left behind. */
const PAGES_TO_FILL = 10;

/** Growth of memory that is put down to chance. */
const TOLERANCE = 0.05;

const GOALS = { longestTask: 50, mainThread: 400, ratio: 1.5, firstTag: 600 };

function report(what: string, value: string, met: boolean, goal: string): void {
  console.log(`${met ? '✓' : '✗'} ${what}: ${value} (goal: ${goal})`);
}

async function reportMainThread(origin: string): Promise<void> {
  console.log(`\nA listing with ${LARGE_LISTING} images, the content script on the page's thread`);
  const { longestTask, start, total } = await measureMainThread(
    `${origin}/listing?count=${LARGE_LISTING}&page=0`,
  );
  const { longestTask: longest, mainThread } = GOALS;
  report('longest task', duration(longestTask), longestTask <= longest, `${longest} ms`);
  const parts = `${duration(total)}, ${duration(start)} of it before the click`;
  report('all until idle', parts, total <= mainThread, `${mainThread} ms`);
}

async function reportTagging(origin: string): Promise<void> {
  console.log(`\nA listing with ${LISTING} images, scrolled through, in ${ROUNDS} new browsers`);
  const rounds: TaggingTime[] = [];
  for (let page = 1; page <= ROUNDS; page++) {
    const times = await measureTagging(origin, { count: LISTING, page });
    rounds.push(times);
    const { first, all, alone } = times;
    console.log(
      `  first tag after ${duration(first)}, all after ${duration(all)}; decoding and inference alone ${duration(alone)}: ${(all / alone).toFixed(2)}`,
    );
  }
  const ratio = median(rounds.map(({ all, alone }) => all / alone));
  const first = median(rounds.map((times) => times.first));
  const { ratio: most, firstTag } = GOALS;
  report(
    'all tagged',
    `${ratio.toFixed(2)} × decoding and inference alone`,
    ratio <= most,
    `${most} ×`,
  );
  report('first tag', `${duration(first)} after the click`, first <= firstTag, `${firstTag} ms`);
}

async function reportMemory(origin: string, oneDocument: boolean): Promise<void> {
  const where = oneDocument ? 'that a script puts into one document' : 'of their own';
  console.log(`\nMemory after each of ${PAGES} pages ${where}, with ${LISTING} new images each`);
  const states: MemoryState[] = [];
  await measureMemory(origin, { count: LISTING, pages: PAGES, oneDocument }, (page, state) => {
    states.push(state);
    const { workerHeap, workerBuffers, pageHeap, documents, nodes, listeners, resident } = state;
    console.log(
      `  page ${page}: worker ${megabytes(workerHeap)} and ${megabytes(workerBuffers)} of buffers;` +
        ` page ${megabytes(pageHeap)}, ${documents} documents, ${nodes} nodes, ${listeners} listeners;` +
        ` all processes ${resident === null ? 'unknown' : megabytes(resident)}`,
    );
  });
  const from = states[PAGES_TO_FILL - 1]!;
  const to = states.at(-1)!;
  for (const [what, key] of [
    ['worker, objects', 'workerHeap'],
    ['worker, buffers', 'workerBuffers'],
    ['page, objects', 'pageHeap'],
    ['page, documents', 'documents'],
    ['page, nodes', 'nodes'],
    ['page, listeners', 'listeners'],
  ] as const) {
    const growth = to[key] / from[key] - 1;
    const percent = `${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} %`;
    report(`${what}, page ${PAGES_TO_FILL} to ${PAGES}`, percent, growth <= TOLERANCE, 'flat');
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

await runCommand(USAGE, async (args) => {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  const part = PARTS.find((name) => name === only);
  if (only !== undefined && part === undefined) throw new UsageError(`There is no part "${only}".`);
  console.error('hangtag: building the extension for chromium.');
  buildExtension('chromium');
  const shop = await openBenchShop();
  try {
    if (part === undefined || part === 'main-thread') await reportMainThread(shop.origin);
    if (part === undefined || part === 'tagging') await reportTagging(shop.origin);
    if (part === undefined || part === 'memory') {
      await reportMemory(shop.origin, false);
      await reportMemory(shop.origin, true);
    }
  } finally {
    await shop.close();
  }
});
