import type { ImageFailure } from '../../messages/protocol';
import { detailText } from './detail-text';
import type { FoundImage } from './found-image';
import { loadReader } from './load-reader';

/** Longest `data:` address that the background accepts. */
const MAX_LENGTH = 16_000_000;

/**
 * An address that the background can read. What only the page can read, canvases, `blob:` and very
 * long `data:` addresses, is read here and becomes a `data:` address.
 * @returns the address, or why there is none
 */
export async function readableAddress(image: FoundImage): Promise<string | ImageFailure> {
  const { element, url } = image;
  const isCanvas = element.localName === 'canvas';
  if (!isCanvas) {
    if (/^https?:/.test(url)) return url;
    if (/^data:image\//.test(url) && url.length <= MAX_LENGTH) return url;
    if (!/^(data|blob):/.test(url)) {
      return { error: 'unreachable', detail: detailText('details.notAnAddress') };
    }
  }
  const read = await (await loadReader())?.readHere(image);
  if (read === 'noise') return { error: 'noise', detail: '' };
  const why = isCanvas ? 'details.pageMayNotRead' : 'details.pageWithdrew';
  return read ?? { error: 'unreachable', detail: detailText(why) };
}
