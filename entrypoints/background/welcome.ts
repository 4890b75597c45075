import { browser } from 'wxt/browser';

/**
 * Shows the welcome page after the installation. Not where all sites are allowed from the start, as
 * by an organisation's policy: then there is nothing to choose.
 */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length === 0) await browser.tabs.create({ url: '/welcome.html' });
  });
}
