import type { PageSummary, TagResult } from '../../messages/protocol';
import type { FoundImage } from './found-image';
import { tagOf } from './page-tags';
import { productImages } from './product-images';

/** Pictures asked for at once: the background has always enough to do, and the first come first. */
const AT_ONCE = 8;

/** Longest `data:` address that goes to the popup, which asks for the summary again and again. */
const MAX_SHOWN_ADDRESS = 100_000;

/** What the popup asks of a page. Results stay here, where they outlive the background's worker. */
export class PageScan {
  private phase: PageSummary['phase'] = 'idle';
  private images: FoundImage[] = [];
  private readonly results = new Map<string, TagResult>();

  /** What is known now. */
  summary(): PageSummary {
    const images = this.images.map(({ element, url }) => {
      const result = this.results.get(url);
      return {
        url: /^https?:/.test(url) || isShortPicture(url) ? url : '',
        alt: element.getAttribute('alt') ?? '',
        ...(result && { result }),
      };
    });
    return { phase: this.phase, images };
  }

  /** Looks for pictures and begins to tag those without a tag: new ones, and those that failed. */
  start(): PageSummary {
    if (this.phase !== 'scanning') {
      this.images = productImages(document);
      void this.tagAll(this.images.filter(({ url }) => !this.results.get(url)?.ok));
    }
    return this.summary();
  }

  private async tagAll(images: FoundImage[]): Promise<void> {
    this.phase = 'scanning';
    for (const { url } of images) this.results.delete(url);
    const waiting = images.values();
    const tagWaiting = async () => {
      for (const image of waiting) this.results.set(image.url, await tagOf(image));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, tagWaiting));
    this.phase = 'done';
  }
}

function isShortPicture(url: string): boolean {
  return url.startsWith('data:image/') && url.length <= MAX_SHOWN_ADDRESS;
}
