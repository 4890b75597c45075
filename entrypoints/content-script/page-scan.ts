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
  private results = new Map<string, TagResult>();
  private isOutdated = false;

  /** What is known now; what was forgotten is asked for anew. */
  summary(): PageSummary {
    return this.isOutdated ? this.start() : this.describe();
  }

  /** Looks for pictures and begins to tag those without a tag: new ones, and those that failed. */
  start(): PageSummary {
    if (this.phase !== 'scanning' || this.isOutdated) {
      this.isOutdated = false;
      this.images = productImages(document);
      void this.tagAll(this.images.filter(({ url }) => !this.results.get(url)?.ok));
    }
    return this.describe();
  }

  /**
   * Forgets the results. They are not asked for anew before somebody wants to know: else a change
   * of the network would set all open pages to work at once.
   */
  forget(): void {
    this.results = new Map();
    this.isOutdated = this.phase !== 'idle';
  }

  private describe(): PageSummary {
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

  private async tagAll(images: FoundImage[]): Promise<void> {
    this.phase = 'scanning';
    const { results } = this;
    for (const { url } of images) results.delete(url);
    const waiting = images.values();
    const tagWaiting = async () => {
      for (const image of waiting) {
        if (this.results !== results) return;
        results.set(image.url, await tagOf(image));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, tagWaiting));
    if (this.results === results) this.phase = 'done';
  }
}

function isShortPicture(url: string): boolean {
  return url.startsWith('data:image/') && url.length <= MAX_SHOWN_ADDRESS;
}
