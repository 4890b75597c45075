import type { CardNote } from '../../components/TagCard';
import type { TagResult } from '../../messages/protocol';
import { askBackground } from '../../messages/send';
import type { OpenCard } from '../card/open-card';
import { type CorrectionsChange, corrected } from './corrected';
import type { FoundImage } from './found-image';
import { loadOpenCard } from './load-open-card';
import { tagOf } from './page-tags';
import { isGivingWay, type Mark, markOf, stillShows } from './still-shows';

/** A page that takes a card out so many times gets it no more. */
const MOST_TAKEN_OUT = 5;

/** How long an answer may take before the card says that it is awaited, in milliseconds. */
const PATIENCE = 150;

interface Shown {
  image: FoundImage;
  /** Of a picture; absent where there is none. */
  mark?: Mark;
  pinned: boolean;
  /** What is known before the page's other pictures are heard; absent while the answer is awaited. */
  result?: Parameters<OpenCard['show']>[0];
  /** What the card says. */
  said?: Parameters<OpenCard['show']>[0];
  /** Absent until there is something to show. */
  card?: OpenCard;
  takenOut: number;
}

/** The one card of this frame. It is in the page only while it is shown. */
export class Card {
  private shown: Shown | undefined;
  /** The screen is being read. */
  isVeiled = false;

  /**
   * @param isAlive whether the extension is still there: after an update, old pages are not served
   * @param hear gives a picture's result once the page's other pictures are heard
   */
  constructor(
    private readonly isAlive: () => boolean,
    private readonly hear = (_: FoundImage, result: TagResult) => result,
  ) {}

  /** Told when a card had to go since its picture did: another may be there by now. */
  onLost: () => void = () => {};

  /** The picture whose card is shown, or about to be. */
  get image(): FoundImage | undefined {
    return this.shown?.image;
  }

  get pinned(): boolean {
    return this.shown?.pinned ?? false;
  }

  isHost(target: EventTarget | null): boolean {
    return target !== null && target === this.shown?.card?.host;
  }

  /**
   * Shows a picture's tag in place of what was shown before.
   * @param pinned stays until dismissed and takes the keyboard's focus
   */
  async show(image: FoundImage, pinned = false): Promise<void> {
    const { element, url } = this.image ?? {};
    if (element === image.element && url === image.url && pinned === this.pinned) return;
    if (!pinned && isGivingWay(image.element)) return;
    const shown = this.replace(image, pinned);
    shown.mark = markOf(image);
    const slow = setTimeout(() => this.draw(shown), PATIENCE);
    shown.result = await tagOf(image);
    clearTimeout(slow);
    await this.draw(shown);
  }

  /** Says, pinned beside an element, why there is no picture to tag. */
  async showNothing(element: Element, why: CardNote): Promise<void> {
    const shown = this.replace({ element, url: '' }, true);
    shown.result = why;
    await this.draw(shown);
  }

  /** Makes the card invisible, also one that opens meanwhile, or visible again. */
  veil(isVeiled: boolean): void {
    this.isVeiled = isVeiled;
    this.shown?.card?.veil(isVeiled);
  }

  /** Shows what the person says of the picture from now on. */
  correct(change: CorrectionsChange): void {
    const { shown } = this;
    if (typeof shown?.result !== 'object') return;
    const result = corrected(shown.result, change);
    if (result === shown.result) return;
    shown.result = result;
    this.listen();
  }

  /** The page's other answers have changed: says what they say now. */
  listen(): void {
    const { shown } = this;
    if (shown?.card && shown.said !== this.heard(shown)) this.say(shown);
  }

  /** Asks anew, after another network was chosen. */
  renew(): void {
    const { shown } = this;
    this.hide();
    if (shown && typeof shown.result !== 'string') void this.show(shown.image, shown.pinned);
  }

  /** Goes one step back: out of choosing another tag, else away. */
  stepBack(): void {
    if (!this.shown?.card?.stopChoosing()) this.hide();
  }

  hide(): void {
    this.shown?.card?.close();
    this.shown = undefined;
  }

  /** Hides a picture's card, unless it is pinned or has given way to another's. */
  leave({ element }: FoundImage): void {
    if (!this.pinned && this.image?.element === element) this.hide();
  }

  /** Follows its picture after the page has moved; goes with a picture that is gone. */
  follow(): void {
    if (this.shown?.image.element.checkVisibility()) this.shown.card?.follow();
    else this.hide();
  }

  private replace(image: FoundImage, pinned: boolean): Shown {
    this.hide();
    const shown: Shown = { image, pinned, takenOut: 0 };
    this.shown = shown;
    requestAnimationFrame(() => this.keepUp(shown));
    return shown;
  }

  /** The page has changed: at once the card is beside no picture but its own. */
  check(): void {
    const { image, mark } = this.shown ?? {};
    if (image && mark && !stillShows(image, mark)) this.lose();
  }

  private lose(): void {
    this.hide();
    this.onLost();
  }

  /** With every picture of the screen: pages move and change theirs in more ways than can be listened to. */
  private keepUp(shown: Shown): void {
    if (this.shown !== shown) return;
    const { image, mark, card } = shown;
    const isVisible = image.element.checkVisibility();
    const isThere = mark ? stillShows(image, mark) : image.element.isConnected;
    // One that is being worked on stays beside what is hidden as soon as the pointer has left it.
    if (!isThere || !(isVisible || shown.pinned)) {
      this.lose();
      return;
    }
    if (card && !card.host.isConnected) this.putBack(shown);
    else if (isVisible) card?.follow();
    requestAnimationFrame(() => this.keepUp(shown));
  }

  /** Some pages build all they hold anew, but for the picture. */
  private putBack(shown: Shown): void {
    shown.card?.close();
    delete shown.card;
    shown.takenOut++;
    if (shown.takenOut < MOST_TAKEN_OUT) void this.draw(shown);
    else this.hide();
  }

  private async draw(shown: Shown): Promise<void> {
    const openCard = this.isAlive() ? await loadOpenCard() : undefined;
    if (!openCard || this.shown !== shown) return;
    if (shown.mark && !stillShows(shown.image, shown.mark)) return;
    shown.card ??= openCard({
      ...shown.image,
      pinned: shown.pinned,
      onClose: () => this.hide(),
      onPin: () => {
        shown.pinned = true;
      },
      onCorrect: (wish) => askBackground('correct-picture', wish),
    });
    shown.card.veil(this.isVeiled);
    // The answer may have come while the card's code was loaded.
    this.say(shown);
  }

  private say(shown: Shown): void {
    shown.said = this.heard(shown);
    shown.card?.show(shown.said);
  }

  private heard({ image, result }: Shown): Shown['said'] {
    return typeof result === 'object' ? this.hear(image, result) : result;
  }
}
