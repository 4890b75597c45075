import { render } from 'preact';
import { TagCard, type TagCardProps } from '../../components/TagCard';
import cardCss from '../../components/TagCard.css?inline';
import themeCss from '../../components/theme.css?inline';
import { openHost, setStyle } from './open-host';
import { placeCard } from './place-card';

export interface CardOptions {
  /** What the card hangs on. */
  element: Element;
  /** Stays until dismissed and takes the keyboard's focus. */
  pinned: boolean;
  onClose(): void;
}

/** A card in the page. */
export interface OpenCard {
  /** The only part of it that the page sees. */
  readonly host: HTMLElement;
  show(result: TagCardProps['result']): void;
  /** Moves to where its element is now. */
  follow(): void;
  /** Makes it invisible, as long as the screen is being read, and again visible. */
  veil(isVeiled: boolean): void;
  /** Takes the card out of the page and gives the focus back. */
  close(): void;
}

/** Opens an empty card beside an element. */
export function openCard({ element, pinned, onClose }: CardOptions): OpenCard {
  const { host, content } = openHost(themeCss + cardCss);
  const focused = document.activeElement;
  let isEmpty = true;

  function follow() {
    const { left, top } = placeCard(element.getBoundingClientRect(), host.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    setStyle(host, 'left', `${left}px`);
    setStyle(host, 'top', `${top}px`);
  }

  return {
    host,
    follow,
    show(result) {
      render(<TagCard result={result} pinned={pinned} onClose={onClose} />, content);
      follow();
      if (pinned && isEmpty) {
        content.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
      }
      isEmpty = false;
    },
    veil(isVeiled) {
      setStyle(host, 'opacity', isVeiled ? '0' : '1');
    },
    close() {
      const hadFocus = document.activeElement === host;
      render(null, content);
      host.remove();
      if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
}
