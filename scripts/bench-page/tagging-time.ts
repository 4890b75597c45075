import { DEFAULT_NETWORK } from '../../model/network-names';
import type { AloneAnswer, AloneRequest } from './alone';
import { type BenchTab, openBenchTab } from './bench-tab';
import { pictureAddress } from './shop';

/** Milliseconds of one round. */
export interface TaggingTime {
  /** From the click to the first tag, and to the last. */
  first: number;
  all: number;
  /** Decoding and WASM inference of the same pictures in a worker, without the extension. */
  alone: number;
}

/** Pages are scrolled through in this time while they are tagged, in milliseconds. */
const SCROLL = 1000;

/** Between two questions whether all is tagged: each answer holds all tags, and takes time itself. */
const POLL = 50;

const TIMEOUT = 60_000;

/**
 * How long a listing takes to be tagged in a browser that has just started, so that loading the
 * network counts and nothing is remembered; then the same work in the same browser alone.
 */
export async function measureTagging(
  origin: string,
  { count, page }: { count: number; page: number },
): Promise<TaggingTime> {
  const bench = await openBenchTab();
  try {
    await bench.page.goto(`${origin}/listing?count=${count}&page=${page}`);
    const tagged = await tagWhileScrolling(bench, count);
    await bench.page.goto(`${origin}/alone.html`);
    const addresses = Array.from({ length: count }, (_, product) => pictureAddress(product, page));
    const { decode, inference } = await runAlone(bench, { network: DEFAULT_NETWORK, addresses });
    return { ...tagged, alone: decode + inference };
  } finally {
    await bench.hangtag.close();
  }
}

async function tagWhileScrolling(bench: BenchTab, count: number) {
  const [times] = await Promise.all([timeTags(bench, count), scrollThrough(bench)]);
  return times;
}

/** Asks from within the extension, where a question takes no detour. */
function timeTags({ asker, tab }: BenchTab, count: number) {
  return asker.evaluate(
    async ({ id, wanted, poll, timeout }) => {
      const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
      const started = performance.now();
      let summary = await tabs.sendMessage(id, { name: 'scan-page', payload: {} }, { frameId: 0 });
      let first: number | undefined;
      for (;;) {
        const now = performance.now() - started;
        const answers = summary.images.filter(({ result }) => result !== undefined).length;
        if (answers > 0) first ??= now;
        if (summary.phase === 'done' && answers >= wanted) return { first: first ?? now, all: now };
        if (now > timeout) {
          const { phase, images } = summary;
          const far = images.filter(({ isFar }) => isFar).length;
          throw new Error(
            `${answers} of ${wanted} images have an answer; ${phase}, ${images.length} found, ${far} far.`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, first === undefined ? 5 : poll));
        const question = { name: 'page-summary', payload: {} };
        summary = await tabs.sendMessage(id, question, { frameId: 0 });
      }
    },
    { id: tab, wanted: count, poll: POLL, timeout: TIMEOUT },
  );
}

interface ExtensionPage {
  chrome: {
    tabs: {
      sendMessage(
        tab: number,
        message: object,
        options: object,
      ): Promise<{ phase: string; images: { result?: object; isFar?: boolean }[] }>;
    };
  };
}

function scrollThrough({ page }: BenchTab): Promise<void> {
  return page.evaluate(async (milliseconds) => {
    const bottom = document.documentElement.scrollHeight;
    const steps = Math.ceil(bottom / innerHeight);
    for (let step = 1; step <= steps; step++) {
      scrollTo({ top: step * innerHeight, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, milliseconds / steps));
    }
  }, SCROLL);
}

function runAlone({ page }: BenchTab, request: AloneRequest): Promise<AloneAnswer> {
  return page.evaluate(
    (message) =>
      new Promise<AloneAnswer>((resolve, reject) => {
        const worker = new Worker('/alone.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(message);
      }),
    request,
  );
}
