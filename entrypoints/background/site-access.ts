import { browser } from 'wxt/browser';
import { tellPage } from '../../messages/send';
import { forgetRefusedSites, onlyForPictures, watchNotedHosts } from './hosts-of-sites';
import { joinPage } from './join-page';

const SCRIPT = 'content-script';

/**
 * Keeps the content script in the pages of exactly those sites that the user allowed for good. On
 * any other page it comes only with a press of the button or the menu's entry, which allow that
 * page alone (`activeTab`).
 */
export function followSiteAccess(): void {
  browser.runtime.onInstalled.addListener(update);
  browser.permissions.onAdded.addListener(async () => {
    await update();
    await tellOpenPages();
  });
  // Whether a host is a site or only has a site's pictures is noted, no matter of the permission.
  // Nothing is forgotten then: hosts are noted before the person has answered.
  watchNotedHosts(() => inTurn(registerSites));
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await update();
    await leavePages(origins);
  });
}

/** One after the other: each registers anew what the one before has registered. */
let updated = Promise.resolve();

function inTurn(task: () => Promise<void>): Promise<void> {
  updated = updated.then(task, task);
  return updated;
}

function update(): Promise<void> {
  return inTurn(async () => {
    await forgetRefusedSites();
    await registerSites();
  });
}

/** Serves later pages by registration, and those that are open by joining them. */
async function registerSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const pictureHosts = await onlyForPictures();
  const matches = origins.filter(
    (origin) =>
      /^(\*|https?):|^<all_urls>$/.test(origin) && !pictureHosts.has(origin.split('/')[2] ?? ''),
  );
  // Registered anew each time: an update of the extension drops it, a smaller list narrows it.
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['content-script.js'],
      matches,
      allFrames: true,
      // Frames that the page fills itself (`srcdoc`, `about:blank`) are its own, too.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(tabs.map(({ id = -1 }) => joinPage(id)));
}

/** What could not be read for want of a permission may be had now. */
async function tellOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id = -1 }) => tellPage(id, 'hosts-allowed', {})));
}

async function leavePages(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id = -1 }) => tellPage(id, 'leave-page', { origins })));
}
