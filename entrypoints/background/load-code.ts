import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Answer, Payload } from '../../messages/protocol';
import { lendFont } from './lend-font';

/** Puts a part of the extension's code into the frame that asks for it. */
export async function loadCode(
  { part }: Payload<'load-code'>,
  { tabId, frameId = 0 }: Sender,
): Promise<Answer<'load-code'>> {
  if (tabId === undefined) return { loaded: false };
  // What is shown does without where it fails, with a font of the machine's.
  if (part === 'card' || part === 'labels') await lendFont(tabId, frameId).catch(() => {});
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${part}.js`],
  });
  return { loaded: true };
}
