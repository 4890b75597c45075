import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { EngineStatus, PageSummary } from '../messages/protocol';
import { until } from './until';

/** What these functions use of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: {
    tabs: { sendMessage(tab: number, message: object, options: object): Promise<unknown> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/**
 * Presses the popup's buttons that tag the page, also what lies further down, and waits for the
 * last answer.
 * @param popup from `openPopup`
 * @param onProgress called with what is known, again and again
 * @throws when nothing new is known for a minute
 */
export async function tagPage(
  popup: Page,
  onProgress: (summary: PageSummary) => void = () => {},
): Promise<PageSummary> {
  // Where the site is allowed for good, the page has begun by itself.
  const { phase } = await until('the page answers', () => pageSummary(popup).catch(ifNotJoined));
  if (phase === 'idle') await pressButton(popup, 'Tag this page');
  const summary = await lastAnswer(popup, onProgress);
  if (!summary.images.some(({ isFar }) => isFar)) return summary;
  await pressButton(popup, 'Tag all now');
  await until('the others are wanted, too', async () =>
    (await pageSummary(popup)).images.every(({ isFar }) => !isFar),
  );
  return lastAnswer(popup, onProgress);
}

/** The extension comes into a page a moment after it has loaded; the popup asks again, too. */
function ifNotJoined(error: unknown): undefined {
  if (!String(error).includes('Receiving end does not exist')) throw error;
}

async function lastAnswer(
  popup: Page,
  onProgress: (summary: PageSummary) => void,
): Promise<PageSummary> {
  let answered = 0;
  for (;;) {
    const summary = await until(
      'another picture is tagged',
      async () => {
        const now = await pageSummary(popup);
        return (now.phase === 'done' || countAnswers(now) > answered) && now;
      },
      60_000,
    );
    onProgress(summary);
    if (summary.phase === 'done') {
      // The popup itself asks a little later than we do.
      await waitForButton(popup, 'Look again');
      return summary;
    }
    answered = countAnswers(summary);
  }
}

/**
 * Presses a button of an extension's page by its words, once it is there. With the keyboard: what
 * loads above it moves the button away from under a pointer.
 */
export async function pressButton(page: Page, words: string): Promise<void> {
  const button = await waitForButton(page, words);
  await button?.press('Enter');
}

/** Waits until an extension's page has a button of these words. */
export function waitForButton(page: Page, words: string) {
  return page.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`);
}

/** What the content script of the popup's tab knows of its page. */
export async function pageSummary(popup: Page): Promise<PageSummary> {
  const answer = await popup.evaluate(() => {
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    return tabs.sendMessage(tab, { name: 'page-summary', payload: {} }, { frameId: 0 });
  });
  return v.parse(PageSummary, answer);
}

/** Which network answers, on what. */
export async function engineStatus(popup: Page): Promise<EngineStatus> {
  const answer = await popup.evaluate(() => {
    const { runtime } = (globalThis as unknown as ExtensionPage).chrome;
    return runtime.sendMessage({ name: 'engine-status', payload: {} });
  });
  return v.parse(EngineStatus, answer);
}

function countAnswers({ images }: PageSummary): number {
  return images.filter(({ result }) => result !== undefined).length;
}
