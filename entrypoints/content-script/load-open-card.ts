import { askBackground } from '../../messages/send';

/**
 * The card's drawing code, which the background puts into this frame at the first need.
 * @returns nothing where that is not possible, as when the page is being left
 */
export async function loadOpenCard(): Promise<typeof globalThis.hangtagOpenCard> {
  if (!globalThis.hangtagOpenCard)
    await askBackground('load-code', { part: 'card' }).catch(() => {});
  return globalThis.hangtagOpenCard;
}
