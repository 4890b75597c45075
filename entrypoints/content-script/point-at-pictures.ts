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
      const read = () => scan.elementsOf(urls);
      const lit = read().length;
      if (lit > 0) (await loadLights())?.lightPictures(read, until);
      return { lit };
    },
    async 'go-to-picture'({ url }) {
      const until = next();
      const read = () => scan.elementsOf([url]).slice(0, 1);
      const found = read().length > 0;
      if (found) (await loadLights())?.goToPicture(read, until);
      return { found };
    },
  };
}
