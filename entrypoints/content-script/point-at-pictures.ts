import type { Handlers } from '../../messages/listen';
import { loadLights } from './load-lights';
import type { PageScan } from './page-scan';

/** Lights pictures on the page, and goes to one, when the popup asks for it. */
export function pointAtPictures(
  scan: Pick<PageScan, 'elementsOf'>,
  signal: AbortSignal,
): Required<Pick<Handlers, 'light-pictures' | 'go-to-picture'>> {
  let last = new AbortController();
  const next = () => {
    last.abort();
    last = new AbortController();
    return AbortSignal.any([signal, last.signal]);
  };
  return {
    async 'light-pictures'({ urls }) {
      const until = next();
      const elements = scan.elementsOf(urls);
      if (elements.length > 0) (await loadLights())?.lightPictures(elements, until);
      return { lit: elements.length };
    },
    async 'go-to-picture'({ url }) {
      const until = next();
      const [element] = scan.elementsOf([url]);
      if (element) (await loadLights())?.goToPicture(element, until);
      return { found: element !== undefined };
    },
  };
}
