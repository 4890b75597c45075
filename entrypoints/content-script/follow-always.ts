import { isAlwaysOn } from './is-always-on';
import type { PageScan } from './page-scan';

/**
 * Tags a page without a press of the button where its site was allowed for good: once it is in
 * front. Who opens twenty tabs in the back wants to look at one after the other, and some browsers
 * lay nothing out there.
 * @param signal ends the waiting
 */
export async function followAlways(
  scan: Pick<PageScan, 'start'>,
  isAlive: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  // A frame's pictures are no part of the summary.
  if (window !== window.top) return;
  await inFront(signal);
  if (!isAlive()) return;
  if ((await isAlwaysOn()) && isAlive()) scan.start({ byHand: false });
}

async function inFront(signal: AbortSignal): Promise<void> {
  while (document.visibilityState !== 'visible') {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true, signal });
    });
  }
}
