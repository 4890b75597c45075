import type { ClosedReason, PageState } from '../../components/popup/state';
import { isUnanswered } from '../../messages/is-unanswered';
import type { PageSummary } from '../../messages/protocol';

/** Often enough to look alive, seldom enough to leave the machine to the network. */
const POLL_MILLISECONDS = 300;

/** A page that has just loaded may start its content script a moment later, and a busy one miss a question. */
const ATTEMPTS = 3;

/** What is known now, tag what is in view, tag all, tag every large picture, or products only again. */
export type Question = 'page-summary' | 'scan-page' | 'scan-all' | 'scan-large' | 'scan-products';

export interface Page {
  ask: (question: Question) => Promise<PageSummary>;
  /** Why nobody answers there. */
  whyClosed: () => Promise<ClosedReason>;
}

export interface PageFollower {
  refresh: () => void;
  scan: () => void;
  scanAll: () => void;
  /** Tags every large picture from now on, or products only. */
  scanLarge: (isWanted: boolean) => void;
}

/**
 * Asks a page for its summary and, while it is being scanned, again and again. A new question ends
 * the one before.
 * @param signal ends all of it
 */
export function followPage(
  page: Page,
  onChange: (state: PageState) => void,
  signal: AbortSignal,
): PageFollower {
  let last = new AbortController();
  const start = (question: Question) => {
    last.abort();
    last = new AbortController();
    void follow(page, question, onChange, AbortSignal.any([signal, last.signal]));
  };
  return {
    refresh: () => start('page-summary'),
    scan: () => start('scan-page'),
    scanAll: () => start('scan-all'),
    scanLarge: (isWanted) => start(isWanted ? 'scan-large' : 'scan-products'),
  };
}

async function follow(
  page: Page,
  question: Question,
  onChange: (state: PageState) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (state: PageState) => signal.aborted || onChange(state);
  try {
    let summary = await patiently(() => page.ask(question), signal);
    tell({ kind: 'open', summary });
    while (!signal.aborted) {
      const wait = untilNews(summary);
      if (wait === undefined) break;
      await pause(wait);
      if (signal.aborted) break;
      summary = await patiently(() => page.ask('page-summary'), signal);
      tell({ kind: 'open', summary });
    }
  } catch (error) {
    tell(
      isUnanswered(error)
        ? { kind: 'closed', reason: await page.whyClosed() }
        : { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
    );
  }
}

/** In how many milliseconds there is something new to be heard; nothing where the page rests. */
function untilNews({ phase, images }: PageSummary): number | undefined {
  if (phase === 'scanning') return POLL_MILLISECONDS;
  // A server asked to wait: then the page goes on by itself.
  const times = images.flatMap(({ result }) =>
    result?.ok === false && result.failure.retryAt ? [result.failure.retryAt] : [],
  );
  if (times.length === 0) return undefined;
  return Math.max(0, Math.min(...times) - Date.now()) + POLL_MILLISECONDS;
}

async function patiently<Result>(ask: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS || signal.aborted || !isUnanswered(error)) throw error;
      await pause(POLL_MILLISECONDS);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
