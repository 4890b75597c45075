import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { askTab } from '../pages/ask-tab';
import { until } from '../until';
import { type BenchTab, openBenchTab } from './bench-tab';

/** What the extension costs a page's main thread, in milliseconds of the processor's time. */
export interface MainThreadCost {
  longestTask: number;
  total: number;
  /** The part of it before the click. */
  start: number;
}

/** The main thread is idle when it does no more than this in that time, in milliseconds. */
const IDLE = { work: 3, time: 3000 };

/** The page is settled, or the extension done, no later than this. */
const TIMEOUT = 180_000;

const TRACED = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The trace's part that is read here. Times are in microseconds; `tdur` is the thread's own. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/**
 * What the content script costs the main thread of a listing: its start, while the page loads, and
 * all that happens on the thread from the click to idle. The page has no script of its own and has
 * settled before the click, so that all of it is the extension's doing. The processor's time of the
 * thread is taken: other work on the machine does not count.
 */
export async function measureMainThread(url: string): Promise<MainThreadCost> {
  const bench = await openBenchTab();
  try {
    const loading = await trace(bench.page, async () => {
      await bench.page.goto(url, { timeout: TIMEOUT });
      await untilIdle(bench.page);
    });
    const start = loading.filter(({ args }) => args.data?.url?.startsWith('chrome-extension:'));
    const work = await traceWork(bench, threadOf(loading, url));
    return {
      longestTask: Math.max(...[...start, ...work].map(milliseconds)),
      total: sum([...start, ...work]),
      start: sum(start),
    };
  } finally {
    await bench.hangtag.close();
  }
}

/** All tasks of the page's main thread from the click to idle. */
async function traceWork(
  { page, tab, asker }: BenchTab,
  thread: Pick<TraceEvent, 'pid' | 'tid'>,
): Promise<TraceEvent[]> {
  const events = await trace(page, async () => {
    await askTab(asker, tab, 'scan-page');
    await untilIdle(page);
  });
  // Asked only now: the answer is long, and making it is work too.
  while ((await askTab(asker, tab, 'page-summary')).phase !== 'done') {
    events.push(...(await trace(page, () => untilIdle(page))));
  }
  return events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === thread.pid && tid === thread.tid,
  );
}

function milliseconds({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + milliseconds(event), 0);
}

async function trace(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: TRACED });
  await work();
  const file = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(file)).traceEvents;
}

/** The main thread of the process that shows a page. */
function threadOf(events: readonly TraceEvent[], url: string): TraceEvent {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!commit) throw new Error(`The trace does not show that ${url} was opened.`);
  return commit;
}

async function untilIdle(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    let before = await taskMilliseconds(session);
    await until(
      'the page is idle',
      async () => {
        await wait(IDLE.time);
        const now = await taskMilliseconds(session);
        const work = now - before;
        before = now;
        return work <= IDLE.work;
      },
      TIMEOUT,
    );
  } finally {
    await session.detach();
  }
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
