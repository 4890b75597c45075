import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ALL_SITES } from './all-sites';

/** By site that is on for good, the hosts of pictures that were asked for together with it. */
const SITES = 'hostsOfSites';

/** By site, the hosts that may be read for the pictures that its pages show, and for nothing else. */
const PICTURES = 'hostsOfPictures';

type Key = typeof SITES | typeof PICTURES;

const Hosts = v.fallback(v.record(v.string(), v.array(v.string())), {});
type Hosts = v.InferOutput<typeof Hosts>;

/** By site, the hosts of pictures that were asked for together with it. */
export const hostsOfSites = () => read(SITES);

/** By site, the hosts that were asked for on its pages for their pictures alone. */
export const hostsOfPictures = () => read(PICTURES);

/** Notes hosts that are asked for together with a site, besides those of before. */
export const noteHosts = (site: string, hosts: readonly string[]) => note(SITES, site, hosts);

/** Notes hosts that are asked for on a site's pages for their pictures alone. */
export const notePictureHosts = (site: string, hosts: readonly string[]) =>
  note(PICTURES, site, hosts);

/** Forgets what was noted of a site: taken back, or refused. */
export async function forgetSite(site: string): Promise<void> {
  for (const key of [SITES, PICTURES] as const) {
    const { [site]: gone, ...others } = await read(key);
    if (gone) await keep(key, others);
  }
}

/** Forgets the sites of which not even the own host may be read, and hosts of pictures that may not. */
export async function forgetRefusedSites(): Promise<void> {
  await keepOnly(SITES, async (site, hosts) => ((await mayReadHost(site)) ? hosts : undefined));
  await keepOnly(PICTURES, async (_, hosts) => {
    const mayRead = await Promise.all(hosts.map(mayReadHost));
    const left = hosts.filter((_host, index) => mayRead[index]);
    return left.length > 0 ? left : undefined;
  });
}

export function mayReadHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/**
 * Hosts that may be read for pictures alone: their own pages are not served, unless they are a site
 * that was allowed as such, too, or all sites are.
 */
export async function onlyForPictures(): Promise<Set<string>> {
  if (await browser.permissions.contains({ origins: ALL_SITES })) return new Set();
  const [sites, pictures] = await Promise.all([hostsOfSites(), hostsOfPictures()]);
  return new Set(
    Object.values(pictures)
      .flat()
      .filter((host) => !Object.hasOwn(sites, host)),
  );
}

/** All of a host, as permissions name it. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** Told when other hosts are noted. */
export function watchNotedHosts(onChange: () => unknown): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, SITES) || Object.hasOwn(changes, PICTURES)) onChange();
  });
}

async function read(key: Key): Promise<Hosts> {
  return v.parse(Hosts, (await browser.storage.local.get(key))[key] ?? {});
}

async function note(key: Key, site: string, hosts: readonly string[]): Promise<void> {
  const known = await read(key);
  await keep(key, { ...known, [site]: [...new Set([...(known[site] ?? []), ...hosts])] });
}

/** @param left what is left of a site's hosts; nothing, and it is forgotten */
async function keepOnly(
  key: Key,
  left: (site: string, hosts: string[]) => Promise<string[] | undefined>,
): Promise<void> {
  const known = await read(key);
  const entries = await Promise.all(
    Object.entries(known).map(async ([site, hosts]) => [site, await left(site, hosts)] as const),
  );
  const kept = Object.fromEntries(
    entries.flatMap(([site, hosts]) => (hosts ? [[site, hosts]] : [])),
  );
  // Not for nothing: others hear of every change.
  if (JSON.stringify(kept) !== JSON.stringify(known)) await keep(key, kept);
}

async function keep(key: Key, hosts: Hosts): Promise<void> {
  await browser.storage.local.set({ [key]: hosts });
}
