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
export async function readableAddress(image: FoundImage): Promise<string | ImageFailure> {
  const { url } = image;
  if (/^https?:/.test(url)) return url;
  if (/^data:image\//.test(url) && url.length <= MAX_LENGTH) return url;
  if (!/^(data|blob):/.test(url)) return { error: 'unreachable', detail: 'not a web address' };
  const copy = (await download(url)) ?? (await pixels(image));
  return copy ?? { error: 'unreachable', detail: 'the page has withdrawn it' };
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

/**
 * Copies the pixels where the address cannot be read: an `<img>` keeps showing its picture after
 * the page has withdrawn the address, and Firefox lets a strict page policy stop {@link download}.
 */
async function pixels({ element, url }: FoundImage): Promise<string | undefined> {
  const isShown = element.localName === 'img';
  const img = isShown ? (element as HTMLImageElement) : Object.assign(new Image(), { src: url });
  try {
    await img.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, decodedSize(img.naturalWidth, img.naturalHeight));
    canvas.getContext('2d')?.drawImage(img, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL();
  } catch {
    return undefined;
  }
}
