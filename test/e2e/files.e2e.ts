import * as v from 'valibot';
import { expect } from 'vitest';
import { TagResult } from '../../messages/protocol';
import { imageFiles } from '../image-files';
import { test } from './fixtures';

/** What this test uses of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

test('of every file the browser says what the command line says', async ({ hangtag, page }) => {
  const popup = await hangtag.openPopup(page);
  for (const { name, bytes, fault } of await imageFiles()) {
    // Whatever kind the server claims.
    const url = `data:image/png;base64,${bytes.toString('base64')}`;
    const answer = await popup.evaluate((address) => {
      const { runtime } = (globalThis as unknown as ExtensionPage).chrome;
      return runtime.sendMessage({ name: 'tag-image', payload: { url: address } });
    }, url);
    const result = v.parse(TagResult, answer);
    expect.soft(result.ok ? undefined : result.failure.error, name).toBe(fault);
  }
});
