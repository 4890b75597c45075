import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { BACKENDS } from '../../model/backend-names';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { BUNDLED_NETWORKS } from './bundled-networks';

const Preferences = v.object({
  backend: v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto'),
  network: v.fallback(v.picklist(BUNDLED_NETWORKS), BUNDLED_NETWORKS[0] ?? DEFAULT_NETWORK),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** What the person chose. Read anew each time, so that a change counts at once. */
export async function preferences(): Promise<Preferences> {
  return v.parse(Preferences, await browser.storage.local.get(['backend', 'network']));
}
