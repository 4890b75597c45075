import type { Sender } from '../../messages/listen';
import type { PageCopy } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { type FetchedImage, fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { inTime } from './in-time';
import { mayFetch } from './private-address';

/** The page itself waits 3 seconds for the browser's cache. */
const PATIENCE_MILLISECONDS = 5000;

/**
 * Reads a picture: the page's own copy where there is one, else from its server.
 * @throws {ImageProblem} when neither has it
 */
export async function readPicture(url: string, sender: Sender): Promise<FetchedImage> {
  const copy = url.startsWith('data:') ? undefined : await pageCopy(url, sender);
  if (copy?.ok) return fetchImage(copy.url);
  try {
    return await fetchImage(url, sender.address, sender.isPrivate);
  } catch (error) {
    if (error instanceof ImageProblem && copy) error.copy = copy.problem;
    throw error;
  }
}

/** Nothing where the asker is no page, has gone, or does not answer. */
async function pageCopy(
  url: string,
  { tabId, frameId = 0, address }: Sender,
): Promise<PageCopy | undefined> {
  if (tabId === undefined) return undefined;
  const isOpen = mayFetch(address, url);
  const asked = askPage(tabId, frameId, 'copy-picture', { url, isOpen });
  return inTime(asked, PATIENCE_MILLISECONDS).catch(() => undefined);
}
