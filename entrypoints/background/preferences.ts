import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { BACKENDS } from '../../model/backend-names';
import { type AnyNetworkName, DEFAULT_NETWORK, isOwnNetwork } from '../../model/network-names';
import { BUNDLED_NETWORKS } from './bundled-networks';

/** One that this build has, or the person's own, which may be gone by now. */
const Network = v.pipe(
  v.string(),
  v.check((name) => BUNDLED_NETWORKS.some((one) => one === name) || isOwnNetwork(name)),
) as v.GenericSchema<unknown, AnyNetworkName>;

const Preferences = v.object({
  backend: v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto'),
  network: v.fallback(Network, BUNDLED_NETWORKS[0] ?? DEFAULT_NETWORK),
  /** Small tags on the pictures of every page that is tagged. */
  showTags: v.fallback(v.boolean(), false),
  /** Whether the page's words count beside the picture. */
  pageWords: v.fallback(v.boolean(), true),
  /** Whether the pictures of one page count for each other. */
  pageMix: v.fallback(v.boolean(), true),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** What the person chose. Read anew each time, so that a change counts at once. */
export async function preferences(): Promise<Preferences> {
  return v.parse(Preferences, await browser.storage.local.get(Object.keys(Preferences.entries)));
}
