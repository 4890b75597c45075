import { browser } from 'wxt/browser';
import type { SiteAccess, SiteWish } from '../../components/popup/state';
import { ALL_SITES } from '../background/all-sites';
import { mayFetch } from '../background/private-address';
import { forgetHosts, hostsOfSites, noteHosts } from './hosts-of-sites';

/**
 * What the extension may read without being asked.
 * @param site address of the page
 * @param pictures addresses of its pictures, which may lie on other hosts
 */
export async function siteAccess(site: string, pictures: readonly string[]): Promise<SiteAccess> {
  const { hostname } = new URL(site);
  const others = otherHosts(site, pictures);
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
  if (wish === 'all') return browser.permissions.request({ origins: ALL_SITES });
  // Not after the answer: the browser's question may close the popup.
  void noteHosts(site, unreadHosts);
  return browser.permissions.request({ origins: [site, ...unreadHosts].map(patternOf) });
}

/** Takes back what was allowed: all sites, or this one with what only it needs. */
export async function takeBackSites({ site, always }: SiteAccess): Promise<void> {
  if (always === 'all') {
    await browser.permissions.remove({ origins: ALL_SITES });
    return;
  }
  const { [site]: hosts = [], ...ofOthers } = await hostsOfSites();
  const needed = await Promise.all(
    Object.entries(ofOthers).map(async ([other, itsHosts]) => {
      const isOn = await browser.permissions.contains({ origins: [patternOf(other)] });
      return isOn ? [other, ...itsHosts] : [];
    }),
  );
  const unneeded = hosts.filter((host) => !needed.flat().includes(host));
  await browser.permissions.remove({ origins: [site, ...unneeded].map(patternOf) });
  await forgetHosts(site);
}

/** A page on the Internet is not to have the person asked for what lies in their own network. */
function otherHosts(site: string, pictures: readonly string[]): string[] {
  const own = new URL(site).hostname;
  const hosts = pictures.flatMap((address) => {
    const { protocol, hostname } = URL.parse(address) ?? {};
    const isOther = hostname && /^https?:$/.test(protocol ?? '') && hostname !== own;
    return isOther && mayFetch(site, address) ? [hostname] : [];
  });
  return [...new Set(hosts)];
}

function patternOf(host: string): string {
  return `*://${host}/*`;
}
