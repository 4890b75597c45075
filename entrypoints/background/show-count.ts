import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Payload } from '../../messages/protocol';

/** Shows on the button how many pictures of the tab's page have a tag. */
export async function showCount(
  { tagged }: Payload<'show-count'>,
  { tabId, frameId }: Sender,
): Promise<Answer<'show-count'>> {
  if (tabId === undefined || frameId !== 0) return { shown: false };
  const text = tagged > 999 ? '999+' : tagged > 0 ? String(tagged) : '';
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#b23a12' });
  await browser.action.setBadgeText({ tabId, text });
  return { shown: true };
}
