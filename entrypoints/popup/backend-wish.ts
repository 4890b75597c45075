import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackendWish } from '../../components/popup/state';
import { BACKENDS } from '../../model/backend-names';

/** The setting's name in the extension's own storage; the background reads it there. */
const KEY = 'backend';

const Wish = v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto');

export async function readBackendWish(): Promise<BackendWish> {
  const stored = await browser.storage.local.get(KEY);
  return v.parse(Wish, stored[KEY]);
}

export async function saveBackendWish(wish: BackendWish): Promise<void> {
  await browser.storage.local.set({ [KEY]: wish });
}
