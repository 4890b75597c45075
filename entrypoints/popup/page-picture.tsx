import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import {
  type LoadPicture,
  PagePicture,
  type PagePictureProps,
} from '../../components/popup/PagePicture';
import { fetchImage } from '../background/fetch-image';
import { ImageProblem } from '../background/image-problem';
import { restOf } from '../background/resting-hosts';

/** Pictures fetched at once, as many as a browser fetches from one server. */
const fetching = pLimit(6);

/** The page that a picture is on, as far as the browser tells. */
interface ShownPage {
  url: string | undefined;
  isPrivate: boolean;
}

/** What draws the pictures of a tab's page. */
export function pagePicture(tabId = browser.tabs.TAB_ID_NONE) {
  const load = pictureLoader(async () => {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return { url: tab?.url, isPrivate: tab?.incognito ?? false };
  });
  return (props: PagePictureProps) => <PagePicture {...props} load={load} />;
}

/** Files kept for pictures that are drawn again; beyond so many, the oldest go. */
const MOST = 200;

/**
 * Loads the page's pictures for the popup. An `<img>` of an extension would send the shop's cookies
 * where its site is allowed, so there the file is fetched without them, and once.
 */
export function pictureLoader(page: () => Promise<ShownPage>): LoadPicture {
  const sources = new Map<string, Promise<string | undefined>>();
  return (url) => {
    const known = sources.get(url);
    if (known) return known;
    const source = fetching(async () => sourceOf(url, await page()));
    sources.set(url, source);
    // Another may be had later: a site may be allowed, a server answer again.
    void source.then((address) => address?.startsWith('blob:') || sources.delete(url));
    for (const [oldest, its] of sources) {
      if (sources.size <= MOST) break;
      sources.delete(oldest);
      // What is drawn stays drawn.
      void its.then((address) => address && URL.revokeObjectURL(address));
    }
    return source;
  };
}

async function sourceOf(url: string, page: ShownPage): Promise<string | undefined> {
  if (url.startsWith('data:')) return url;
  // A server that asked to wait lately is asked for what is to be tagged, and for nothing else.
  if ((await restOf(url)) !== undefined) return undefined;
  try {
    const { bytes, mimeType } = await fetchImage(url, page.url, page.isPrivate);
    return URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  } catch (error) {
    // Without permission an `<img>` is like that of any page, and does not name the extension.
    const mayShow = error instanceof ImageProblem && error.failure.error === 'not-allowed';
    return mayShow ? url : undefined;
  }
}
