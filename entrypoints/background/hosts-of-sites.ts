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

/** Forgets the sites of which not even the own host may be read: refused, or taken back. */
export async function forgetRefusedSites(): Promise<void> {
  const known = Object.entries(await hostsOfSites());
  const mayRead = await Promise.all(known.map(([site]) => mayReadHost(site)));
  if (mayRead.every(Boolean)) return;
  await keep(Object.fromEntries(known.filter((_, index) => mayRead[index])));
}

export function mayReadHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** All of a host, as permissions name it. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

async function keep(hosts: Record<string, string[]>): Promise<void> {
  await browser.storage.local.set({ [KEY]: hosts });
}
