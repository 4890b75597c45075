import { askBackground } from '../../messages/send';

/**
 * The code that reads pictures within the page, which the background puts into this frame at the
 * first need.
 * @returns nothing where that is not possible, as when the page is being left
 */
export async function loadReader(): Promise<typeof globalThis.hangtagReader> {
  if (!globalThis.hangtagReader)
    await askBackground('load-code', { part: 'reader' }).catch(() => {});
  return globalThis.hangtagReader;
}
