import { browser } from 'wxt/browser';
import type { SiteAccess, SiteWish } from '../../components/popup/state';
import { ALL_SITES } from '../background/all-sites';

/**
 * What the extension may read without being asked.
 * @param site address of the page
 * @param pictures addresses of its pictures, which may lie on other hosts
 */
export async function siteAccess(site: string, pictures: readonly string[]): Promise<SiteAccess> {
  const { hostname } = new URL(site);
  const others = otherHosts(hostname, pictures);
  const may = (origins: string[]) => browser.permissions.contains({ origins });
  const [all, own, ...mayRead] = await Promise.all([
    may(ALL_SITES),
    may([patternOf(hostname)]),
    ...others.map((host) => may([patternOf(host)])),
  ]);
  return {
    site: hostname,
    always: all ? 'all' : own ? 'site' : 'no',
    unreadHosts: others.filter((_, index) => !mayRead[index]),
  };
}

/**
 * Asks the user. Call it from a click without waiting for anything first: browsers answer nothing
 * else.
 */
export function askForSites({ site, unreadHosts }: SiteAccess, wish: SiteWish): Promise<boolean> {
  const origins = wish === 'all' ? ALL_SITES : [site, ...unreadHosts].map(patternOf);
  return browser.permissions.request({ origins });
}

/** Takes back what was allowed: all sites, or this one with the hosts of its pictures. */
export async function takeBackSites(
  { site, always }: SiteAccess,
  pictures: readonly string[],
): Promise<void> {
  const origins =
    always === 'all' ? ALL_SITES : [site, ...otherHosts(site, pictures)].map(patternOf);
  await browser.permissions.remove({ origins });
}

function otherHosts(site: string, pictures: readonly string[]): string[] {
  const hosts = pictures.flatMap((address) => {
    const { protocol, hostname } = URL.parse(address) ?? {};
    return hostname && /^https?:$/.test(protocol ?? '') && hostname !== site ? [hostname] : [];
  });
  return [...new Set(hosts)];
}

function patternOf(host: string): string {
  return `*://${host}/*`;
}
