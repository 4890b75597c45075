import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { type Tag, TagResult } from '../../messages/protocol';

/** What this function uses of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/**
 * Has the background tag a picture, as a content script does.
 * @param popup a page of the extension
 * @throws when the picture gets no tag
 */
export async function tagImage(popup: Page, url: string): Promise<Tag> {
  const answer = await popup.evaluate((address) => {
    const { runtime } = (globalThis as unknown as ExtensionPage).chrome;
    return runtime.sendMessage({ name: 'tag-image', payload: { url: address } });
  }, url);
  const result = v.parse(TagResult, answer);
  if (!result.ok) throw new Error(`${result.failure.error} ${result.failure.detail}`);
  return result.tag;
}
