import pLimit from 'p-limit';
import {
  type LoadPicture,
  PagePicture,
  type PagePictureProps,
} from '../../components/popup/PagePicture';
import { fetchImage } from '../background/fetch-image';
import { ImageProblem } from '../background/image-problem';

/** Pictures fetched at once, as many as a browser fetches from one server. */
const fetching = pLimit(6);

/** The page that the popup is about. */
interface ShownPage {
  url: string | undefined;
  isPrivate: boolean;
}

/** What draws the page's pictures. */
export function pagePicture(page: () => Promise<ShownPage>) {
  const load = pictureLoader(page);
  return (props: PagePictureProps) => <PagePicture {...props} load={load} />;
}

/**
 * Loads the page's pictures for the popup, each address once. An `<img>` of an extension would send
 * the shop's cookies where its site is allowed, so there the file is fetched without them.
 */
export function pictureLoader(page: () => Promise<ShownPage>): LoadPicture {
  const sources = new Map<string, Promise<string | undefined>>();
  return (url) => {
    const known = sources.get(url);
    if (known) return known;
    const source = fetching(async () => sourceOf(url, await page()));
    sources.set(url, source);
    return source;
  };
}

async function sourceOf(url: string, page: ShownPage): Promise<string | undefined> {
  if (url.startsWith('data:')) return url;
  try {
    const { bytes, mimeType } = await fetchImage(url, page.url, page.isPrivate);
    return URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  } catch (error) {
    // Without permission an `<img>` is like that of any page, and does not name the extension.
    const mayShow = error instanceof ImageProblem && error.failure.error === 'not-allowed';
    return mayShow ? url : undefined;
  }
}
