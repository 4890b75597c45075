import { isUnanswered } from '../../messages/is-unanswered';
import type { Answer, Payload, RequestName } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { joinPage } from './join-page';

/**
 * Asks the content script of a tab, and puts it there first where it is not: for the moment at
 * which the user has just asked for that page.
 * @throws when the browser keeps the page closed, or the answer is not of the protocol's form
 */
export async function askJoinedPage<Name extends RequestName>(
  tabId: number,
  frameId: number,
  name: Name,
  payload: Payload<Name>,
): Promise<Answer<Name>> {
  const ask = () => askPage(tabId, frameId, name, payload);
  try {
    return await ask();
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    // What the user can act on is that nobody answers, not why the browser refused.
    await joinPage(tabId).catch(() => {
      throw error;
    });
    return ask();
  }
}
