import { finalAnswer } from '../../messages/final-answer';
import type {
  ImageFailure,
  PageImage,
  PageProduct,
  PageSummary,
  Payload,
  Tag,
  TagResult,
} from '../../messages/protocol';
import type { Candidate } from '../finder/find-products';
import type { ProductData } from '../finder/product-data';
import { corrected } from './corrected';
import { loadFinder } from './load-finder';
import { tagOf } from './page-tags';
import { watchChanges } from './watch-changes';
import { isNearView, watchView } from './watch-view';

/** Pictures asked for at once: the background has always enough to do, and the first come first. */
const AT_ONCE = 16;

/** Longest `data:` address that goes to the popup, which asks for the summary again and again. */
const MAX_SHOWN_ADDRESS = 100_000;

/** Most letters of what a page says of a product. */
const MOST_WORDS = 300;

/** A moment more than a server asked to be left alone, in milliseconds. */
const MIN_REST = 200;

/** What a picture's answer is known by: its address, or the element of a canvas, which has none. */
type Key = string | Element;

/**
 * The page's products and their tags: those in view or near it, then others as the page is scrolled
 * or changes. Results stay here, where they outlive the background's worker.
 */
export class PageScan {
  private phase: PageSummary['phase'] = 'idle';
  private images: Candidate[] = [];
  private results = new Map<Key, TagResult>();
  /** What is to be tagged, the first wanted first. */
  private readonly queue = new Map<Key, Candidate>();
  private inWork = new Set<Key>();
  private isLooking = false;
  private lookAgain = false;
  /** Also those far from view. */
  private wantsAll = false;
  /** Somebody waits for the queue's end: a tab in the back works on, too. */
  private byHand = false;
  private isOutdated = false;
  private watch: ReturnType<typeof watchView> | undefined;
  /** While a server wants to be left alone: whether somebody waits for what comes after it. */
  private rest: { byHand: boolean } | undefined;

  /**
   * @param isAlive whether there is still an extension to ask
   * @param signal ends all that it does
   * @param onChange told when results have come or gone
   */
  constructor(
    private readonly isAlive: () => boolean,
    private readonly signal: AbortSignal,
    private readonly onChange: () => void = () => {},
  ) {}

  /** The pictures that have an answer, and what it is. */
  get answers(): { element: Element; tag: Tag }[] {
    return this.images.flatMap((image) => {
      const result = this.results.get(keyOf(image));
      return result?.ok ? [{ element: image.element, tag: result.tag }] : [];
    });
  }

  /** Pictures that have a tag. */
  get tagged(): number {
    return this.answers.filter(({ tag }) => finalAnswer(tag).kind === 'tag').length;
  }

  /** What shows the pictures at these addresses. */
  elementsOf(urls: readonly string[]): Element[] {
    const wanted = new Set(urls.filter(Boolean));
    return this.images.filter(({ url }) => wanted.has(url)).map(({ element }) => element);
  }

  /** What is known now; what was forgotten is asked for anew. Who asks waits for it. */
  summary(): PageSummary {
    if (this.isOutdated) return this.start();
    if (this.phase === 'scanning') {
      this.byHand = true;
      this.work();
    }
    return this.describe();
  }

  /**
   * Looks for products and begins to tag those in view without a tag, also those that failed; from
   * then on follows the page.
   * @param all also those far from view, now and later
   * @param byHand somebody waits for it: a tab in the back works on, too
   */
  start({ all = false, byHand = true } = {}): PageSummary {
    this.isOutdated = false;
    this.byHand ||= byHand;
    this.wantsAll ||= all;
    for (const [key, { ok }] of this.results) if (!ok) this.results.delete(key);
    this.follow();
    this.phase = 'scanning';
    void this.look();
    return this.describe();
  }

  /**
   * Forgets the results. Only a page that is looked at asks for them anew at once: else a change of
   * the network would set all open pages to work together. Others do when they are looked at.
   */
  forget(): void {
    this.results = new Map();
    this.queue.clear();
    this.inWork = new Set();
    this.isOutdated = this.phase !== 'idle';
    this.onChange();
    this.work();
  }

  /** Asks anew for what could not be read for this reason. */
  tagAgain(error: ImageFailure['error']): void {
    const failed = this.images.filter((image) => {
      const result = this.results.get(keyOf(image));
      return result?.ok === false && result.failure.error === error;
    });
    for (const image of failed) this.results.delete(keyOf(image));
    this.want(failed);
  }

  /** Changes the results of what shows a picture that the person corrected. */
  correct(change: Payload<'corrections-changed'>): void {
    for (const [key, result] of this.results) this.results.set(key, corrected(result, change));
    this.onChange();
  }

  private describe(): PageSummary {
    const images = this.images.map((image) => {
      const { element, url, twins, product } = image;
      const result = this.results.get(keyOf(image));
      const others = new Set(twins.map((twin) => twin.url).filter((one) => one !== url));
      return {
        url: canBeShown(url) ? url : '',
        alt: element.getAttribute('alt') ?? '',
        ...(others.size > 0 && { twins: [...others].filter(canBeShown) }),
        ...(product && this.phase !== 'scanning' && { product: shortened(product) }),
        ...(result && { result: this.phase === 'scanning' ? withoutInput(result) : result }),
        ...(!result && !this.isWanted(image) && { isFar: true }),
      };
    });
    return { phase: this.phase, images };
  }

  private follow(): void {
    if (this.watch || this.signal.aborted) return;
    this.watch = watchView((near) => {
      if (!this.isOutdated) this.want(this.images.filter(({ element }) => near.has(element)));
    }, this.signal);
    watchChanges(
      document,
      async () => {
        if (!this.isOutdated) await this.look();
      },
      this.signal,
    );
    document.addEventListener('visibilitychange', () => this.work(), { signal: this.signal });
  }

  /** A server asked to wait: what it did not give is asked for anew then. */
  private goOnAt(until: number): void {
    if (this.rest) {
      this.rest.byHand ||= this.byHand;
      return;
    }
    this.rest = { byHand: this.byHand };
    const timer = setTimeout(
      () => {
        this.byHand ||= this.rest?.byHand ?? false;
        this.rest = undefined;
        this.tagAgain('asked-to-wait');
      },
      Math.max(MIN_REST, until + MIN_REST - Date.now()),
    );
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  private async look(): Promise<void> {
    this.lookAgain = true;
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      while (this.lookAgain && this.isAlive()) {
        this.lookAgain = false;
        await this.lookOnce();
      }
    } finally {
      this.isLooking = false;
      this.work();
    }
  }

  private async lookOnce(): Promise<void> {
    const start = scrollY;
    const findProducts = await loadFinder();
    const found = (await findProducts?.(this.signal)) ?? [];
    this.images = found.filter(({ isProduct, url, via }) => isProduct && (url || via === 'canvas'));
    this.leaveBehind();
    // What was passed while the page was searched counts, too.
    const scrolled = scrollY - start;
    this.want(this.images.filter(({ element }) => this.wantsAll || isNearView(element, scrolled)));
    this.watch?.(this.images.flatMap((image) => (this.isWanted(image) ? [] : image.element)));
  }

  /** What is gone from the page must not be kept from being forgotten. */
  private leaveBehind(): void {
    const keys = new Set(this.images.map(keyOf));
    for (const key of this.results.keys()) {
      if (!keys.has(key)) this.results.delete(key);
    }
    for (const key of this.queue.keys()) if (!keys.has(key)) this.queue.delete(key);
  }

  private isWanted(image: Candidate): boolean {
    const key = keyOf(image);
    return this.results.has(key) || this.queue.has(key) || this.inWork.has(key);
  }

  private want(images: readonly Candidate[]): void {
    for (const image of images) if (!this.isWanted(image)) this.queue.set(keyOf(image), image);
    if (this.queue.size > 0) this.phase = 'scanning';
    this.work();
  }

  private work(): void {
    const isPaused = document.visibilityState === 'hidden' && !this.byHand;
    if (this.isOutdated && !isPaused) this.start({ byHand: false });
    while (!isPaused && this.isAlive() && this.inWork.size < AT_ONCE) {
      const [next] = this.queue;
      if (!next) break;
      void this.tag(...next);
    }
    if (this.queue.size > 0 || this.inWork.size > 0 || this.isLooking) return;
    if (this.phase === 'scanning') this.phase = 'done';
    this.byHand = false;
    this.onChange();
  }

  private async tag(key: Key, image: Candidate): Promise<void> {
    const { results, inWork } = this;
    this.queue.delete(key);
    inWork.add(key);
    const result = await tagOf(image);
    inWork.delete(key);
    // Another network was chosen meanwhile: the answer is the former one's.
    if (this.results === results) results.set(key, result);
    if (!result.ok && result.failure.retryAt) this.goOnAt(result.failure.retryAt);
    this.onChange();
    this.work();
  }
}

function keyOf({ url, element }: Candidate): Key {
  return url || element;
}

/** While a page is tagged its summary is asked for many times a second. */
function withoutInput(result: TagResult): PageImage['result'] {
  if (!result.ok) return result;
  const { input, digest, ...tag } = result.tag;
  return { ok: true, tag };
}

/** A page may write a novel there, too. */
function shortened(product: ProductData): PageProduct {
  const short = (value: unknown): unknown => {
    if (typeof value === 'string') return value.slice(0, MOST_WORDS);
    return typeof value === 'object' && value !== null ? shortValues(value) : value;
  };
  const shortValues = (values: object): object =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));
  return shortValues(product) as PageProduct;
}

function canBeShown(url: string): boolean {
  return /^https?:/.test(url) || (url.startsWith('data:image/') && url.length <= MAX_SHOWN_ADDRESS);
}
