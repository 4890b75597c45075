import { browser } from 'wxt/browser';
import type { SiteAccess, SiteWish } from '../../components/popup/state';
import { ALL_SITES } from '../background/all-sites';
import {
  forgetRefusedSites,
  forgetSite,
  hostsOfPictures,
  hostsOfSites,
  mayReadHost,
  noteHosts,
  notePictureHosts,
  onlyForPictures,
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
  const [all, own, pictureHosts, { [hostname]: noted = [] }, ...mayRead] = await Promise.all([
    browser.permissions.contains({ origins: ALL_SITES }),
    mayReadHost(hostname),
    onlyForPictures(),
    hostsOfPictures(),
    ...others.map(mayReadHost),
  ]);
  const isOn = own && !pictureHosts.has(hostname);
  const mayReadNoted = await Promise.all(noted.map(mayReadHost));
  return {
    site: hostname,
    always: all ? 'all' : isOn ? 'site' : 'no',
    otherHosts: others,
    unreadHosts: others.filter((_, index) => !mayRead[index]),
    pictureHosts: noted.filter((_, index) => mayReadNoted[index]),
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

/**
 * Asks the user for exactly the hosts on which a page's pictures lie, to read those and no more:
 * neither the page's site nor theirs is on for it. Call it as {@link askForSites}.
 * @param site host of the page; without it, what is allowed cannot be taken back from that page
 */
export async function askForPictures(
  site: string | undefined,
  hosts: readonly string[],
): Promise<boolean> {
  const noted = site ? notePictureHosts(site, hosts).catch(() => undefined) : undefined;
  const isAllowed = await browser.permissions.request({ origins: hosts.map(patternOf) });
  if (!isAllowed) {
    await noted;
    await forgetRefusedSites();
  }
  return isAllowed;
}

/** Takes back what was allowed: all sites, or this one and its pictures with what only it needs. */
export async function takeBackSites({ site, always, otherHosts }: SiteAccess): Promise<void> {
  if (always === 'all') {
    await browser.permissions.remove({ origins: ALL_SITES });
    return;
  }
  const [{ [site]: hosts = [], ...ofSites }, { [site]: ofItsPictures = [], ...ofPictures }] =
    await Promise.all([hostsOfSites(), hostsOfPictures()]);
  const needed = await Promise.all(
    Object.entries(ofSites).map(async ([other, itsHosts]) =>
      (await mayReadHost(other)) ? [other, ...itsHosts] : [],
    ),
  );
  const neededHosts = [...needed, ...Object.values(ofPictures)].flat();
  const itsHosts = [...new Set([...hosts, ...ofItsPictures, ...otherHosts])];
  const unneeded = itsHosts.filter((host) => host !== site && !neededHosts.includes(host));
  await forgetSite(site);
  const own = always === 'site' || ofItsPictures.includes(site) ? [site] : [];
  await browser.permissions.remove({ origins: [...own, ...unneeded].map(patternOf) });
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
