/**
 * Tells when a page comes back that the browser had put away whole (bfcache), as by the back button:
 * what was changed meanwhile it was not told.
 */
export function watchReturn(onReturn: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal });
}
