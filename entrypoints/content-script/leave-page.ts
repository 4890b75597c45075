import type { Answer, Payload } from '../../messages/protocol';
import { isOnSite } from './is-on-site';

/**
 * Ends the content script when the user takes back the sites that its page belongs to.
 * @param address of the page
 * @param end what all that the script does hangs on
 */
export function leavePage(
  address: string,
  end: AbortController,
): (taken: Payload<'leave-page'>) => Promise<Answer<'leave-page'>> {
  return async ({ origins }) => {
    const left = origins.some((origin) => isOnSite(address, origin));
    if (left) end.abort();
    return { left };
  };
}
