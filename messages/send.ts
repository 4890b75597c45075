import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answer, type Payload, Rejection, type RequestName, requests } from './protocol';

/**
 * Asks the background. The answer is validated like every message.
 * @throws when nobody answers, or the answer is not of the protocol's form
 */
export async function askBackground<Name extends RequestName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Answer<Name>> {
  return readAnswer(name, await browser.runtime.sendMessage({ name, payload }));
}

/**
 * Asks the content script of a tab, in one frame (0 is the page itself).
 * @throws when no content script runs there, or the answer is not of the protocol's form
 */
export async function askPage<Name extends RequestName>(
  tabId: number,
  frameId: number,
  name: Name,
  payload: Payload<Name>,
): Promise<Answer<Name>> {
  return readAnswer(name, await browser.tabs.sendMessage(tabId, { name, payload }, { frameId }));
}

/** Tells the content scripts in all frames of a tab. Where there is none, nothing happens. */
export async function tellPage<Name extends RequestName>(
  tabId: number,
  name: Name,
  payload: Payload<Name>,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name, payload }).catch(() => undefined);
}

function readAnswer<Name extends RequestName>(name: Name, answer: unknown): Answer<Name> {
  if (v.is(Rejection, answer)) throw new Error(answer.rejected);
  // One schema per name: TypeScript cannot follow the index through the lookup, valibot checks it.
  return v.parse(requests[name].answer as v.GenericSchema<unknown, Answer<Name>>, answer);
}
