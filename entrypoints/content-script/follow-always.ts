import { askBackground } from '../../messages/send';
import type { PageScan } from './page-scan';

/** Tags a page without a press of the button where its site was allowed for good. */
export async function followAlways(scan: PageScan, isAlive: () => boolean): Promise<void> {
  // A frame's pictures are no part of the summary.
  if (window !== window.top) return;
  const { always } = await askBackground('is-always-on', {}).catch(() => ({ always: false }));
  if (always && isAlive()) scan.start();
}
