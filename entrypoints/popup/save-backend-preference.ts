import { browser } from 'wxt/browser';
import type { BackendPreference } from '../../components/popup/state';

/** Keeps the setting where the background reads it before its next batch. */
export async function saveBackendPreference(backend: BackendPreference): Promise<void> {
  await browser.storage.local.set({ backend });
}
