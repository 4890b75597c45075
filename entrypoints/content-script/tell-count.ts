import { askBackground } from '../../messages/send';

/** The badge need not change more often than one can read. */
const PAUSE = 400;

/**
 * Tells the background how many pictures have a tag, for the button's badge.
 * @returns to be called, as often as you like, when that may have changed
 */
export function tellCount(count: () => number, signal: AbortSignal): () => void {
  let told = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = (tagged: number) => {
    waiting = undefined;
    if (tagged === told) return;
    told = tagged;
    askBackground('show-count', { tagged }).catch(() => undefined);
  };
  // With every page that the tab shows the browser empties the badge, also before one comes back.
  window.addEventListener('pagehide', () => (told = 0), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    tell(0);
  });
  return () => {
    if (!signal.aborted) waiting ??= setTimeout(() => tell(count()), PAUSE);
  };
}
