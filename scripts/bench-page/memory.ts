import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'puppeteer-core';
import { askTab } from '../pages/ask-tab';
import { until } from '../until';
import { type BenchTab, openBenchTab } from './bench-tab';

/** What is held after a page, once all garbage is collected. Sizes in bytes. */
export interface MemoryState {
  /** JavaScript objects and array buffers of the background's worker. */
  workerHeap: number;
  workerBuffers: number;
  /** JavaScript objects of the page's process. */
  pageHeap: number;
  documents: number;
  nodes: number;
  listeners: number;
  /** Memory of all the browser's processes, bitmaps included; null where it cannot be read. */
  resident: number | null;
}

const TIMEOUT = 120_000;

/** One page of memory on Linux, in bytes, on the machines that Chromium runs on by default. */
const PAGE_SIZE = 4096;

export interface MemoryOptions {
  /** Images of a page. */
  count: number;
  pages: number;
  /** Whether a script exchanges the content of one document, as shops of one page do. */
  oneDocument: boolean;
}

/**
 * Tags listings one after another in one tab, and tells what is held after each. The browser itself
 * keeps the last few documents, to go back to.
 */
export async function measureMemory(
  origin: string,
  { count, pages, oneDocument }: MemoryOptions,
  onPage: (page: number, state: MemoryState) => void,
): Promise<void> {
  const bench = await openBenchTab();
  try {
    for (let page = 1; page <= pages; page++) {
      // Of another page, the pictures have other bytes: nothing is remembered.
      const address = `${origin}/listing?count=${count}&page=${page}`;
      await (oneDocument && page > 1 ? exchangeContent(bench, address) : bench.page.goto(address));
      await tagAll(bench);
      onPage(page, await memoryState(bench));
    }
  } finally {
    await bench.hangtag.close();
  }
}

function exchangeContent({ page }: BenchTab, address: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    const text = await (await fetch(wanted)).text();
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    document.body.replaceChildren(...body.childNodes);
    history.pushState(null, '', wanted);
    scrollTo({ top: 0 });
    await Promise.all([...document.images].map((image) => image.decode()));
  }, address);
}

async function tagAll({ page, asker, tab }: BenchTab): Promise<void> {
  await askTab(asker, tab, 'scan-all');
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
  await until(
    'all images are tagged',
    async () => (await askTab(asker, tab, 'page-summary')).phase === 'done',
    TIMEOUT,
  );
}

async function memoryState({ hangtag: { browser }, page }: BenchTab): Promise<MemoryState> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = (await target.worker())?.client;
  if (!worker) throw new Error('The service worker has no debugging session.');
  const session = await page.createCDPSession();
  try {
    for (const one of [worker, session]) await one.send('HeapProfiler.collectGarbage');
    const workerUse = await heapUsage(worker);
    const pageUse = await heapUsage(session);
    const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return {
      workerHeap: workerUse.usedSize,
      workerBuffers: workerUse.backingStorageSize,
      pageHeap: pageUse.usedSize,
      documents,
      nodes,
      listeners: jsEventListeners,
      resident: await residentMemory(await browser.target().createCDPSession()),
    };
  } finally {
    await session.detach();
  }
}

function heapUsage(session: CDPSession) {
  return session.send('Runtime.getHeapUsage');
}

async function residentMemory(session: CDPSession): Promise<number | null> {
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(
      processInfo.map(async ({ id }) => {
        const [, resident] = (await readFile(`/proc/${id}/statm`, 'utf8')).split(' ');
        return Number(resident) * PAGE_SIZE;
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return null;
  } finally {
    await session.detach();
  }
}
