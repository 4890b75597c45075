import type { Sender } from '../../messages/listen';
import type { PageCopy } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { type FetchedImage, fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { inTime } from './in-time';
import { isStandIn } from './is-stand-in';
import { mayFetch } from './private-address';
import { restOf } from './resting-hosts';
import { sniffImage } from './sniff-image';

/** The page itself waits 3 seconds for the browser's cache. */
const PATIENCE_MILLISECONDS = 5000;

/**
 * Reads a picture: the page's own copy where there is one, else from its server.
 * @throws {ImageProblem} when neither has it, or the server gives another than the page shows
 */
export async function readPicture(url: string, sender: Sender): Promise<FetchedImage> {
  const copy = url.startsWith('data:') ? undefined : await pageCopy(url, sender);
  if (copy?.ok) return fetchImage(copy.url);
  try {
    const file = await fetchImage(url, sender.address, sender.isPrivate);
    if (copy?.shown) await checkProportions(file, copy.shown);
    return { ...file, shown: copy?.shown };
  } catch (error) {
    if (error instanceof ImageProblem && copy) {
      if (copy.problem === 'vector') throw new ImageProblem('vector', 'SVG');
      error.copy = copy.problem;
    }
    throw error;
  }
}

/** Before the answer is looked up: one and the same stand-in may rightly be a picture elsewhere. */
async function checkProportions(
  file: FetchedImage,
  shown: { width: number; height: number },
): Promise<void> {
  const { type, width, height, isTurned } = await sniffImage(file);
  // Its header may name the size of a part; what is decoded is looked at again.
  if (type === 'avif') return;
  const upright = isTurned ? { width: height, height: width } : { width, height };
  if (isStandIn(upright, shown)) throw new ImageProblem('stand-in');
}

/** Nothing where the asker is no page, has gone, or does not answer. */
async function pageCopy(
  url: string,
  { tabId, frameId = 0, address }: Sender,
): Promise<PageCopy | undefined> {
  if (tabId === undefined) return undefined;
  // Nor is the page let ask a server that wants to be left alone.
  const isOpen = mayFetch(address, url) && (await restOf(url)) === undefined;
  const asked = askPage(tabId, frameId, 'copy-picture', { url, isOpen });
  return inTime(asked, PATIENCE_MILLISECONDS).catch(() => undefined);
}
