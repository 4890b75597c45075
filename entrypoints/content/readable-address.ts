import type { ImageFailure } from '../../messages/protocol';
import { decodedSize } from '../../model/image';
import type { FoundImage } from './found-image';

/** Longest `data:` address that the background accepts; base64 takes 4 characters for 3 bytes. */
const MAX_LENGTH = 16_000_000;
const MAX_BYTES = (MAX_LENGTH - 100) * 0.75;

/**
 * An address that the background can read. What only the page can read, `blob:` and very long
 * `data:` addresses, is read here and becomes a `data:` address.
 * @returns the address, or why there is none
 */
export async function readableAddress({
  element,
  url,
}: FoundImage): Promise<string | ImageFailure> {
  if (/^https?:/.test(url)) return url;
  if (/^data:image\//.test(url) && url.length <= MAX_LENGTH) return url;
  if (!/^(data|blob):/.test(url)) return { error: 'unreachable', detail: 'not a web address' };
  return (
    (await download(url)) ??
    pixels(element) ?? { error: 'unreachable', detail: 'withdrawn by the page' }
  );
}

/** Reads an address within the page; nothing where the page has withdrawn it, or it is too long. */
async function download(url: string): Promise<string | undefined> {
  try {
    const blob = await (await fetch(url)).blob();
    return blob.size <= MAX_BYTES ? await dataAddress(blob) : undefined;
  } catch {
    return undefined;
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = reject;
    // The type is a mere claim: the background looks at the bytes.
    reader.readAsDataURL(blob.slice(0, blob.size, 'image/png'));
  });
}

/** Copies the pixels from the page: a picture stays shown after its address is withdrawn. */
function pixels(element: Element): string | undefined {
  if (element.localName !== 'img') return undefined;
  const img = element as HTMLImageElement;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, decodedSize(img.naturalWidth, img.naturalHeight));
  try {
    canvas.getContext('2d')?.drawImage(img, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL();
  } catch {
    return undefined;
  }
}
