import { askBackground } from '../../messages/send';

/**
 * What points at pictures, which the background puts into this frame at the first need.
 * @returns nothing where that is not possible, as when the page is being left
 */
export async function loadLights(): Promise<typeof globalThis.hangtagLights> {
  if (!globalThis.hangtagLights)
    await askBackground('load-code', { part: 'lights' }).catch(() => {});
  return globalThis.hangtagLights;
}
