import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../messages/protocol';
import type { ExtensionBrowser } from '../launch';
import { until } from '../until';
import { askTab, firstAnswer } from './ask-tab';
import { scrollThrough } from './open-page';
import type { FoundImage } from './score-page';
import { shownSizes } from './shown-sizes';
import { type Visit, withPage } from './with-page';

/** How long nothing may happen to a page, in milliseconds. */
const STALL_TIMEOUT = 60_000;

/**
 * What the extension finds on a page: opens it, scrolls to the bottom and back, has it tagged, waits
 * for the last answer.
 * @throws when the page does not open, leaves for another site, or the extension stops answering
 */
export function visitPage(hangtag: ExtensionBrowser, visit: Visit): Promise<FoundImage[]> {
  return withPage(hangtag, visit, async ({ page, tab }) => {
    await page.bringToFront();
    await scrollThrough(page);
    const { images } = await scan(visit.asker, tab);
    if (new URL(page.url()).origin !== new URL(visit.url).origin) {
      throw new Error(`the page went on to ${page.url()}`);
    }
    const sizes = await shownSizes(
      page,
      images.map((image) => image.url),
    );
    return images.map((image) => ({ ...image, size: sizes.get(image.url) }));
  });
}

async function scan(asker: Page, tab: number): Promise<PageSummary> {
  await firstAnswer(asker, tab, () => askTab(asker, tab, 'scan-all'));
  let answered = -1;
  for (;;) {
    const summary = await until(
      'another image is tagged',
      async () => {
        const now = await askTab(asker, tab, 'page-summary');
        return (now.phase === 'done' || countAnswers(now) > answered) && now;
      },
      STALL_TIMEOUT,
    );
    if (summary.phase === 'done') return summary;
    answered = countAnswers(summary);
  }
}

function countAnswers({ images }: PageSummary): number {
  return images.filter(({ result }) => result !== undefined).length;
}
