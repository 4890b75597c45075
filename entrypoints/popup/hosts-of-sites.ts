import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'hostsOfSites';

const HostsOfSites = v.fallback(v.record(v.string(), v.array(v.string())), {});

/** By site, the hosts of pictures that were asked for together with it. */
export async function hostsOfSites(): Promise<Record<string, string[]>> {
  return v.parse(HostsOfSites, (await browser.storage.local.get(KEY))[KEY] ?? {});
}

/** Notes hosts that are asked for together with a site, besides those of before. */
export async function noteHosts(site: string, hosts: readonly string[]): Promise<void> {
  const known = await hostsOfSites();
  await keep({ ...known, [site]: [...new Set([...(known[site] ?? []), ...hosts])] });
}

export async function forgetHosts(site: string): Promise<void> {
  const { [site]: _, ...others } = await hostsOfSites();
  await keep(others);
}

async function keep(hosts: Record<string, string[]>): Promise<void> {
  await browser.storage.local.set({ [KEY]: hosts });
}
