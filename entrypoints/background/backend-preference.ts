import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackendWish } from '../../model/backend';
import { BACKENDS } from '../../model/backend-names';

const Preference = v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto');

/** Which backend the person wants. Read anew each time, so that a change counts at once. */
export async function backendPreference(): Promise<BackendWish['prefer']> {
  const { backend } = await browser.storage.local.get('backend');
  return v.parse(Preference, backend);
}
