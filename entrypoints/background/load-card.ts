import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer } from '../../messages/protocol';

/** Puts the card's drawing code into the frame that asks for it. */
export async function loadCard({ tabId, frameId = 0 }: Sender): Promise<Answer<'load-card'>> {
  if (tabId === undefined) return { loaded: false };
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/card.js'],
  });
  return { loaded: true };
}
