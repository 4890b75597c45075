import { browser } from 'wxt/browser';
import type { Preferences } from '../../components/popup/state';

/** Keeps settings where the background reads them before its next batch, and pages hear of them. */
export async function savePreferences(change: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set(change);
}
