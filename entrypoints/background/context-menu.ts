import { browser } from 'wxt/browser';
import { text } from '../../texts/text';
import { askJoinedPage } from './ask-joined-page';

const ITEM = 'tag-image';

/**
 * Adds "Tag this image" to the context menu. Not for images alone: shops put pictures into
 * backgrounds and under transparent links, which the browser does not take for images.
 */
export function addToContextMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ITEM,
      title: text('extension.tagImage'),
      contexts: ['page', 'frame', 'link', 'image', 'video'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  });

  // The browser keeps the entry as it was made, and may speak another language by now.
  browser.runtime.onStartup.addListener(async () => {
    // It has none where the extension was installed a moment ago: then it is being made.
    await browser.contextMenus
      .update(ITEM, { title: text('extension.tagImage') })
      .catch(() => undefined);
  });

  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab?.id === undefined) return;
    const { frameId = 0, srcUrl: url } = info;
    // Firefox's alone.
    const { targetElementId } = info as { targetElementId?: number };
    try {
      await askJoinedPage(tab.id, frameId, 'tag-clicked', {
        ...(url && { url }),
        ...(targetElementId !== undefined && { targetElementId }),
      });
    } catch {
      await sayItCannot(tab.id);
    }
  });
}

/** Some pages are closed to extensions, such as the browsers' own stores. */
async function sayItCannot(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({
    tabId,
    title: text('extension.cannotRead'),
  });
}
