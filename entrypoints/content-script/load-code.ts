import type { Payload } from '../../messages/protocol';
import { askBackground } from '../../messages/send';

/**
 * A part of the extension's code that the background puts into this frame at the first need.
 * @param part its script's name
 * @param loaded what that script leaves for this one, once it has run
 * @returns nothing where that is not possible, as when the page is being left
 */
export async function loadCode<Code>(
  part: Payload<'load-code'>['part'],
  loaded: () => Code | undefined,
): Promise<Code | undefined> {
  if (!loaded()) await askBackground('load-code', { part }).catch(() => {});
  return loaded();
}
