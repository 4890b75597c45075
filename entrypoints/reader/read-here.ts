import type { FoundImage } from '../content-script/found-image';
import { dataAddress } from './data-address';
import { canvasAddress, drawPicture, NoiseError } from './draw-picture';

/**
 * A `data:` address of what only the page can read: canvases, `blob:` and very long `data:`
 * addresses.
 * @returns nothing where the page has withdrawn it, or may not read it itself; `noise` where that is
 * what the browser gives in place of pixels
 */
export async function readHere({ element, url }: FoundImage): Promise<string | undefined> {
  const file = url ? await download(url) : undefined;
  return file ?? pixels(element, url);
}

async function download(url: string): Promise<string | undefined> {
  try {
    return await dataAddress(await (await fetch(url)).blob());
  } catch {
    return undefined;
  }
}

/**
 * Copies the pixels where the address cannot be read: an `<img>` keeps showing its picture after
 * the page has withdrawn the address, and Firefox lets a strict page policy stop {@link download}.
 */
async function pixels(element: Element, url: string): Promise<string | undefined> {
  const isShown = element.localName === 'img' || element.localName === 'canvas';
  const shown = isShown ? element : Object.assign(new Image(), { src: url });
  try {
    return await canvasAddress(await drawPicture(shown as HTMLImageElement | HTMLCanvasElement));
  } catch (error) {
    return error instanceof NoiseError ? 'noise' : undefined;
  }
}
