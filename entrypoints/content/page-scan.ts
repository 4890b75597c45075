import type { PageSummary, TagResult } from '../../messages/protocol';
import type { Candidate } from '../finder/find-products';
import { loadFinder } from './load-finder';
import { tagOf } from './page-tags';

/** Pictures asked for at once: the background has always enough to do, and the first come first. */
const AT_ONCE = 8;

/** Longest `data:` address that goes to the popup, which asks for the summary again and again. */
const MAX_SHOWN_ADDRESS = 100_000;

/** What the popup asks of a page. Results stay here, where they outlive the background's worker. */
export class PageScan {
  private phase: PageSummary['phase'] = 'idle';
  private images: Candidate[] = [];
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
      this.phase = 'scanning';
      void this.findAndTag();
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
    const images = this.images.map(({ element, url, twins }) => {
      const result = this.results.get(url);
      const others = new Set(twins.map((twin) => twin.url).filter((one) => one !== url));
      return {
        url: canBeShown(url) ? url : '',
        alt: element.getAttribute('alt') ?? '',
        ...(others.size > 0 && { twins: [...others].filter(canBeShown) }),
        ...(result && { result }),
      };
    });
    return { phase: this.phase, images };
  }

  private async findAndTag(): Promise<void> {
    const { results } = this;
    const findProducts = await loadFinder();
    const candidates = (await findProducts?.()) ?? [];
    if (this.results !== results) return;
    this.images = candidates.filter(({ isProduct, url }) => isProduct && url);
    const images = this.images.filter(({ url }) => !results.get(url)?.ok);
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

function canBeShown(url: string): boolean {
  return /^https?:/.test(url) || (url.startsWith('data:image/') && url.length <= MAX_SHOWN_ADDRESS);
}
