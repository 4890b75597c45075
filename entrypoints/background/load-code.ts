import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Payload } from '../../messages/protocol';

/** Puts a part of the extension's code into the frame that asks for it. */
export async function loadCode(
  { part }: Payload<'load-code'>,
  { tabId, frameId = 0 }: Sender,
): Promise<Answer<'load-code'>> {
  if (tabId === undefined) return { loaded: false };
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${part}.js`],
  });
  return { loaded: true };
}
