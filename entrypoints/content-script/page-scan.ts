import { finalAnswer } from '../../messages/final-answer';
import type {
  ImageFailure,
  PageImage,
  PageProduct,
  PageSummary,
  Tag,
  TagResult,
} from '../../messages/protocol';
import type { Access } from '../finder/collect';
import { attribute, boxOf } from '../finder/dom';
import type { Candidate } from '../finder/find-products';
import type { ProductData } from '../finder/product-data';
import { addressNow } from './address-now';
import { type CorrectionsChange, corrected } from './corrected';
import type { FoundImage } from './found-image';
import { PageAnswers } from './page-answers';
import { isGivingWay, type Mark, markOf, stillShows } from './still-shows';
import { type Root, watchChanges } from './watch-changes';
import { isNearView, watchView } from './watch-view';

/** Pictures asked for at once: the background has always enough to do, and the first come first. */
const AT_ONCE = 16;

/** Longest `data:` address that goes to the popup, which asks for the summary again and again. */
const MAX_SHOWN_ADDRESS = 100_000;

/** A page that changes without end in a tab in the back is looked at so often for who asks. */
const MOST_LOOKS_BEHIND = 5;

/** Most letters of what a page says of a product. */
const MOST_WORDS = 300;

/** A moment more than a server asked to be left alone, in milliseconds. */
const MIN_REST = 200;

/**
 * "Every large picture" are those of at least so many CSS pixels in width and height: no icons,
 * swatches or signs of payment.
 */
const LARGE = 100;

/** A picture as it was found. */
interface Seen {
  image: Candidate;
  alt: string;
  /** Absent where its element was given another picture while the page was searched. */
  mark: Mark | undefined;
}

/** A picture that has an answer. */
export interface Answered {
  element: Element;
  tag: Tag;
  /** Whether the element shows that picture still: lists recycle their rows. */
  isShown(): boolean;
}

/** Finds the images of the page. */
export type FindProducts = (
  signal: AbortSignal,
  onRoot: NonNullable<Access['onRoot']>,
) => Promise<Candidate[]>;

/** What a scan has to do with the rest of the content script. */
export interface ScannedPage {
  /** Whether there is still an extension to ask. */
  isAlive(): boolean;
  /** Ends all that the scan does. */
  signal: AbortSignal;
  tagOf(image: FoundImage): Promise<TagResult>;
  /** Told when results have come or gone. */
  onChange(): void;
  /** Told at once, before the page is drawn, that it has changed in some way. */
  onMutation(): void;
}

/** What is wanted of a scan. */
export interface ScanWish {
  /** Also what is far from view, now and later. */
  all?: boolean;
  /** Somebody waits for it: a tab in the back works on, too. */
  byHand?: boolean;
  /** From now on all large pictures, products or not, or products only; as before where absent. */
  everyLarge?: boolean;
}

/** What a picture's answer is known by: its address, or the element of a canvas, which has none. */
type Key = string | Element;

/**
 * The page's products and their tags: those in view or near it, then others as the page is scrolled
 * or changes. Results stay here, where they outlive the background's worker.
 */
export class PageScan {
  private phase: PageSummary['phase'] = 'idle';
  private images: Seen[] = [];
  /** Before the page's other pictures are heard. */
  private results = new Map<Key, TagResult>();
  private readonly pageAnswers = new PageAnswers<Key>();
  /** What is to be tagged, the first wanted first. */
  private readonly queue = new Map<Key, Seen>();
  private inWork = new Set<Key>();
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  /** Also those far from view. */
  private wantsAll = false;
  /** Somebody waits for the queue's end: a tab in the back works on, too. */
  private byHand = false;
  private isOutdated = false;
  /** Whether the page may have changed since it was last looked at. */
  private isStale = false;
  private looksBehind = 0;
  /** Whether the person wants all large pictures tagged, be they products or not. */
  private everyLarge = false;
  /** Elements that were changed since the page began to be searched. */
  private changed = new WeakSet<Node>();
  private watchRoots: ReturnType<typeof watchChanges> | undefined;
  private watch: ReturnType<typeof watchView> | undefined;
  /** While a server wants to be left alone: whether somebody waits for what comes after it. */
  private rest: { byHand: boolean } | undefined;

  constructor(
    private readonly findProducts: FindProducts,
    private readonly page: ScannedPage,
  ) {}

  /** The pictures that have an answer, and what it is. */
  get answers(): Answered[] {
    return this.images.flatMap((seen) => {
      const { element } = seen.image;
      const result = this.resultOf(seen.image);
      if (!result?.ok) return [];
      return [{ element, tag: result.tag, isShown: () => isShown(seen) }];
    });
  }

  /** Pictures that have a tag. */
  get tagged(): number {
    return this.answers.filter(({ tag }) => finalAnswer(tag).kind === 'tag').length;
  }

  /** A picture's result once the page's other pictures are heard; of what is no product, the same. */
  hear({ url, element }: FoundImage, result: TagResult): TagResult {
    const key = url || element;
    const isProduct = this.images.some(({ image }) => keyOf(image) === key && image.isProduct);
    return isProduct ? this.pageAnswers.of(key, result) : result;
  }

  /** Lets the page's other pictures count, or no longer. */
  hearPage(isWanted: boolean): void {
    this.pageAnswers.turn(isWanted);
    this.page.onChange();
  }

  /** What shows the pictures at these addresses now. */
  elementsOf(urls: readonly string[]): Element[] {
    const wanted = new Set(urls.filter(Boolean));
    return this.images
      .filter((seen) => wanted.has(seen.image.url) && isShown(seen))
      .map(({ image }) => image.element);
  }

  /** What is known now; what was forgotten is asked for anew. Who asks waits for it. */
  summary(): PageSummary {
    if (this.isOutdated) return this.start();
    this.lookBehind();
    if (this.phase === 'scanning') {
      this.byHand = true;
      this.work();
    }
    return this.describe();
  }

  /**
   * Looks for products and begins to tag those in view without a tag, also those that failed; from
   * then on follows the page.
   */
  start({ all = false, byHand = true, everyLarge }: ScanWish = {}): PageSummary {
    this.isOutdated = false;
    this.everyLarge = everyLarge ?? this.everyLarge;
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
    this.hearAnew();
    this.page.onChange();
    this.work();
  }

  /** Asks anew for what could not be read for this reason. */
  tagAgain(error: ImageFailure['error']): void {
    const failed = this.images.filter(({ image }) => {
      const result = this.results.get(keyOf(image));
      return result?.ok === false && result.failure.error === error;
    });
    for (const { image } of failed) this.results.delete(keyOf(image));
    this.want(failed);
  }

  /** Changes the results of what shows a picture that the person corrected. */
  correct(change: CorrectionsChange): void {
    for (const [key, result] of this.results) this.results.set(key, corrected(result, change));
    this.hearAnew();
    this.page.onChange();
  }

  /** What changed in a tab in the back is looked at once somebody asks, but not time and again. */
  private lookBehind(): void {
    const isBehind = document.visibilityState === 'hidden';
    if (!isBehind) this.looksBehind = 0;
    if (!isBehind || !this.isStale || this.phase !== 'done') return;
    if (this.looksBehind++ >= MOST_LOOKS_BEHIND) return;
    this.phase = 'scanning';
    void this.look();
  }

  private describe(): PageSummary {
    const images = this.images.filter(isShown).map(({ image, alt }) => {
      const { url, twins, product, isProduct } = image;
      const result = this.resultOf(image);
      const others = new Set(twins.map((twin) => twin.url).filter((one) => one !== url));
      return {
        url: canBeShown(url) ? url : '',
        alt,
        ...(others.size > 0 && { twins: [...others].filter(canBeShown) }),
        ...(product && this.phase !== 'scanning' && { product: shortened(product) }),
        ...(result && { result: this.phase === 'scanning' ? withoutInput(result) : result }),
        ...(!result && !this.isWanted(image) && { isFar: true }),
        ...(!isProduct && { byWish: true }),
      };
    });
    return { phase: this.phase, images, ...(this.everyLarge && { everyLarge: true }) };
  }

  private follow(): void {
    if (this.watch || this.page.signal.aborted) return;
    this.watch = watchView((near) => {
      if (!this.isOutdated) this.want(this.images.filter(({ image }) => near.has(image.element)));
    }, this.page.signal);
    this.watchRoots = watchChanges(
      document,
      {
        onRest: async () => {
          const before = this.images;
          if (!this.isOutdated) await this.look();
          return !areAlike(before, this.images);
        },
        onPending: () => {
          this.isStale = true;
        },
        onChange: (changes) => {
          for (const { target } of changes) this.hasChanged(target);
          this.page.onMutation();
        },
      },
      this.page.signal,
    );
    document.addEventListener('visibilitychange', () => this.work(), { signal: this.page.signal });
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
    this.page.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  private hasChanged(node: Node): void {
    this.changed.add(node);
    // What a `<source>` says, the image beside it shows.
    if (node.nodeName !== 'SOURCE') return;
    for (const beside of node.parentNode?.childNodes ?? []) this.changed.add(beside);
  }

  private look(): Promise<void> {
    this.lookAgain = true;
    this.looking ??= this.lookWhileWanted().finally(() => {
      this.looking = undefined;
      this.work();
    });
    return this.looking;
  }

  private async lookWhileWanted(): Promise<void> {
    while (this.lookAgain && this.page.isAlive()) {
      this.lookAgain = false;
      this.isStale = false;
      await this.lookOnce();
    }
  }

  private async lookOnce(): Promise<void> {
    const start = scrollY;
    this.changed = new WeakSet();
    const roots: Root[] = [];
    const found = await this.findProducts(this.page.signal, (root) => roots.push(root));
    this.images = found
      .filter(({ url, via }) => url || via === 'canvas')
      .filter((image) => image.isProduct || (this.everyLarge && isLarge(image.element)))
      .map((image) => this.seen(image));
    this.watchRoots?.(roots);
    this.leaveBehind();
    // What was passed while the page was searched counts, too.
    const scrolled = scrollY - start;
    const isNear = ({ image }: Seen) => this.wantsAll || isNearView(image.element, scrolled);
    this.want(this.images.filter(isNear));
    const far = this.images.filter(({ image }) => !this.isWanted(image));
    this.watch?.(far.map(({ image }) => image.element));
  }

  private seen(image: Candidate): Seen {
    const { element, url } = image;
    const isSame = !this.changed.has(element) || addressNow(image) === url;
    const isSure = isSame && !isGivingWay(element);
    const alt = attribute(element, 'alt') ?? '';
    return { image, alt, mark: isSure ? markOf(image) : undefined };
  }

  /** What is gone from the page must not be kept from being forgotten. */
  private leaveBehind(): void {
    const keys = new Set(this.images.map(({ image }) => keyOf(image)));
    for (const key of this.results.keys()) {
      if (!keys.has(key)) this.results.delete(key);
    }
    for (const key of this.queue.keys()) if (!keys.has(key)) this.queue.delete(key);
  }

  private isWanted(image: Candidate): boolean {
    const key = keyOf(image);
    return this.results.has(key) || this.queue.has(key) || this.inWork.has(key);
  }

  private want(images: readonly Seen[]): void {
    for (const seen of images) {
      if (!this.isWanted(seen.image)) this.queue.set(keyOf(seen.image), seen);
    }
    if (this.queue.size > 0) this.phase = 'scanning';
    this.work();
  }

  private work(): void {
    const isPaused = document.visibilityState === 'hidden' && !this.byHand;
    if (this.isOutdated && !isPaused) this.start({ byHand: false });
    while (!isPaused && this.page.isAlive() && this.inWork.size < AT_ONCE) {
      const [next] = this.queue;
      if (!next) break;
      void this.tag(...next);
    }
    if (this.queue.size > 0 || this.inWork.size > 0 || this.looking) return;
    if (this.phase === 'scanning') this.phase = 'done';
    this.byHand = false;
    this.hearAnew();
    this.page.onChange();
  }

  /** What is answered of a picture, with what the page's other pictures say of a product. */
  private resultOf(image: Candidate): TagResult | undefined {
    const key = keyOf(image);
    const result = this.results.get(key);
    return result && image.isProduct ? this.pageAnswers.of(key, result) : result;
  }

  /** The answers of the page's products count for each other, anew where they have changed. */
  private hearAnew(): void {
    const products = new Map<Key, TagResult>();
    for (const { image } of this.images) {
      const result = this.results.get(keyOf(image));
      if (result && image.isProduct) products.set(keyOf(image), result);
    }
    this.pageAnswers.follow(products, this.queue.size === 0 && this.inWork.size === 0);
  }

  private async tag(key: Key, seen: Seen): Promise<void> {
    const { results, inWork } = this;
    this.queue.delete(key);
    // The page has changed, and is about to be looked at again.
    if (!isShown(seen)) return;
    inWork.add(key);
    const result = await this.page.tagOf(seen.image);
    inWork.delete(key);
    // Another network was chosen meanwhile: the answer is the former one's.
    if (this.results === results) results.set(key, result);
    if (!result.ok && result.failure.retryAt) this.goOnAt(result.failure.retryAt);
    this.hearAnew();
    this.page.onChange();
    this.work();
  }
}

function isShown({ image, mark }: Seen): boolean {
  return mark !== undefined && stillShows(image, mark);
}

function isLarge(element: Element): boolean {
  const { width, height } = boxOf(element);
  return Math.min(width, height) >= LARGE;
}

/** Whether the same was found twice: the same pictures in the same places, with the same words. */
function areAlike(before: readonly Seen[], after: readonly Seen[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ image, mark }, index) => {
      const other = after[index];
      return (
        image.element === other?.image.element &&
        image.url === other.image.url &&
        (mark === undefined) === (other.mark === undefined) &&
        JSON.stringify(image.product) === JSON.stringify(other.image.product)
      );
    })
  );
}

function keyOf({ url, element }: Candidate): Key {
  return url || element;
}

/** While a page is tagged its summary is asked for many times a second. */
function withoutInput(result: TagResult): PageImage['result'] {
  if (!result.ok) return result;
  const { input, digest, witnesses, picture, thresholds, ...tag } = result.tag;
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
