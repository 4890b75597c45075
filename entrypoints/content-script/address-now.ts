import { backgroundAddress, imageAddress } from './image-address';
import { pseudoOf, type SeenImage } from './still-shows';

declare global {
  /** Shared with the content script by the scripts that find pictures: one world, which the page does not see. */
  var hangtagAddressNow: typeof addressNow | undefined;
}

/** The address of the picture that an element shows, found as it was. */
export function addressNow({ element, via }: SeenImage): string | undefined {
  const pseudo = pseudoOf(via);
  return pseudo ? backgroundAddress(element, pseudo) : imageAddress(element);
}
