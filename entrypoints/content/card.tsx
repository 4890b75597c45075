import { render } from 'preact';
import { TagCard, type TagCardProps } from '../../components/TagCard';
import cardCss from '../../components/TagCard.css?inline';
import themeCss from '../../components/theme.css?inline';
import { openHost, setStyle } from './card-host';
import type { FoundImage } from './found-image';
import { tagOf } from './page-tags';
import { placeCard } from './place-card';

/** How long an answer may take before the card says that it is awaited, in milliseconds. */
const PATIENCE = 150;

interface Shown {
  image: FoundImage;
  pinned: boolean;
  host?: HTMLElement;
  root?: ShadowRoot;
  /** What had the keyboard's focus before a pinned card took it. */
  focused?: Element | null;
}

/** The one card of this frame. It is in the page only while it is shown. */
export class Card {
  private shown: Shown | undefined;

  /** @param isAlive whether the extension is still there: after an update, old pages are not served */
  constructor(private readonly isAlive: () => boolean) {}

  /** The picture whose card is shown, or about to be. */
  get image(): FoundImage | undefined {
    return this.shown?.image;
  }

  get pinned(): boolean {
    return this.shown?.pinned ?? false;
  }

  isHost(target: EventTarget | null): boolean {
    return target !== null && target === this.shown?.host;
  }

  /**
   * Shows a picture's tag in place of what was shown before.
   * @param pinned stays until dismissed and takes the keyboard's focus
   */
  async show(image: FoundImage, pinned = false): Promise<void> {
    if (!this.isAlive()) return;
    const shown = this.replace(image, pinned);
    const slow = setTimeout(() => this.draw(shown, undefined), PATIENCE);
    const result = await tagOf(image);
    clearTimeout(slow);
    this.draw(shown, result);
  }

  /** Says, pinned beside an element, that no picture was found there. */
  showNothing(element: Element): void {
    if (this.isAlive()) this.draw(this.replace({ element, url: '' }, true), 'no-image');
  }

  hide(): void {
    const { host, root, focused } = this.shown ?? {};
    this.shown = undefined;
    if (!host || !root) return;
    const hadFocus = document.activeElement === host;
    render(null, root);
    host.remove();
    if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  /** Follows its picture after the page has moved; goes with a picture that is gone. */
  follow(): void {
    if (!this.shown?.host) return;
    const { host, image } = this.shown;
    const box = image.element.getBoundingClientRect();
    if (!image.element.isConnected || box.width === 0) {
      this.hide();
      return;
    }
    const { left, top } = placeCard(box, host.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    setStyle(host, 'left', `${left}px`);
    setStyle(host, 'top', `${top}px`);
  }

  private replace(image: FoundImage, pinned: boolean): Shown {
    this.hide();
    this.shown = { image, pinned };
    return this.shown;
  }

  private draw(shown: Shown, result: TagCardProps['result']): void {
    if (this.shown !== shown) return;
    const isFirst = !shown.root;
    shown.root ??= Object.assign(shown, openHost(themeCss + cardCss)).root;
    render(
      <TagCard result={result} pinned={shown.pinned} onClose={() => this.hide()} />,
      shown.root,
    );
    this.follow();
    if (!isFirst || !shown.pinned) return;
    shown.focused = document.activeElement;
    shown.root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }
}
