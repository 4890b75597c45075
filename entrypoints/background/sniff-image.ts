import {
  type FileFault,
  type ImageFacts,
  imageFacts,
  UnfitFile,
} from '../../model/image-file/image-facts';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';

/**
 * Looks at the bytes, not at what the server says of them, and refuses what must not be decoded.
 * @throws {ImageProblem} for what is no picture, is incomplete, too small, too large, or vector
 */
export async function sniffImage({ bytes, mimeType }: FetchedImage): Promise<ImageFacts> {
  try {
    return await imageFacts(bytes);
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    throw new ImageProblem(error.fault.error, detailOf(error.fault, mimeType));
  }
}

/** What belongs to the fault, in words. */
function detailOf(fault: FileFault, mimeType: string): string {
  switch (fault.error) {
    case 'empty':
      return text('details.bytes');
    case 'vector':
      return 'SVG';
    case 'not-an-image':
      return fault.isPage ? text('details.webPage') : fault.type.toUpperCase() || mimeType;
    case 'broken':
      return fault.cause === 'no-size'
        ? text('details.noSize')
        : text('details.cutShort', { format: fault.type.toUpperCase() });
    default:
      return text('details.pixels', {
        width: formatted(fault.width),
        height: formatted(fault.height),
      });
  }
}
