import type { Sender } from '../../messages/listen';
import type { Answer, Payload } from '../../messages/protocol';
import { joinPage } from './join-page';

/** Puts the content script into the frames that came to the page that asks. */
export async function joinFrames(
  _: Payload<'join-frames'>,
  { tabId }: Sender,
): Promise<Answer<'join-frames'>> {
  if (tabId === undefined) return { joined: false };
  await joinPage(tabId);
  return { joined: true };
}
