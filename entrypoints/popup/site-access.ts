import { browser } from 'wxt/browser';
import type { SiteAccess, SiteWish } from '../../components/popup/state';
import { ALL_SITES } from '../background/all-sites';
import {
  forgetRefusedSites,
  hostsOfSites,
  mayReadHost,
  noteHosts,
  patternOf,
} from '../background/hosts-of-sites';
import { mayFetch } from '../background/private-address';

/**
 * What the extension may read without being asked.
 * @param site address of the page
 * @param pictures addresses of its pictures, which may lie on other hosts
 */
export async function siteAccess(site: string, pictures: readonly string[]): Promise<SiteAccess> {
  const { hostname } = new URL(site);
  const others = hostsBeside(site, pictures);
  const [all, own, ...mayRead] = await Promise.all([
    browser.permissions.contains({ origins: ALL_SITES }),
    ...[hostname, ...others].map(mayReadHost),
  ]);
  return {
    site: hostname,
    always: all ? 'all' : own ? 'site' : 'no',
    otherHosts: others,
    unreadHosts: others.filter((_, index) => !mayRead[index]),
  };
}

/**
 * Asks the user. Call it from a click without waiting for anything first: browsers answer nothing
 * else.
 */
export async function askForSites(
  { site, otherHosts, unreadHosts }: SiteAccess,
  wish: SiteWish,
): Promise<boolean> {
  if (wish === 'all') return browser.permissions.request({ origins: ALL_SITES });
  // Not after the answer: the browser's question may close the popup.
  const noted = noteHosts(site, otherHosts).catch(() => undefined);
  const isAllowed = await browser.permissions.request({
    origins: [site, ...unreadHosts].map(patternOf),
  });
  if (!isAllowed) {
    await noted;
    await forgetRefusedSites();
  }
  return isAllowed;
}

/** Takes back what was allowed: all sites, or this one with what only it needs. */
export async function takeBackSites({ site, always, otherHosts }: SiteAccess): Promise<void> {
  if (always === 'all') {
    await browser.permissions.remove({ origins: ALL_SITES });
    return;
  }
  const { [site]: hosts = [], ...ofOthers } = await hostsOfSites();
  const needed = await Promise.all(
    Object.entries(ofOthers).map(async ([other, itsHosts]) =>
      (await mayReadHost(other)) ? [other, ...itsHosts] : [],
    ),
  );
  const itsHosts = [...new Set([...hosts, ...otherHosts])];
  const unneeded = itsHosts.filter((host) => !needed.flat().includes(host));
  // The background forgets the site's hosts when it hears of it.
  await browser.permissions.remove({ origins: [site, ...unneeded].map(patternOf) });
}

/** A page on the Internet is not to have the person asked for what lies in their own network. */
function hostsBeside(site: string, pictures: readonly string[]): string[] {
  const own = new URL(site).hostname;
  const hosts = pictures.flatMap((address) => {
    const { protocol, hostname } = URL.parse(address) ?? {};
    const isOther = hostname && /^https?:$/.test(protocol ?? '') && hostname !== own;
    return isOther && mayFetch(site, address) ? [hostname] : [];
  });
  return [...new Set(hosts)];
}
