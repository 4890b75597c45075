import { render } from 'preact';
import { type CorrectionProblem, TagCard, type TagCardProps } from '../../components/TagCard';
import cardCss from '../../components/TagCard.css?inline';
import themeCss from '../../components/theme.css?inline';
import type { Answer, Correction, Payload } from '../../messages/protocol';
import { borrowFont } from './borrow-font';
import { modalAround } from './modal-around';
import { openHost, setStyle, undoZoom } from './open-host';
import { placeCard } from './place-card';

export interface CardOptions {
  /** What the card hangs on. */
  element: Element;
  /** The picture's address, of whatever kind. */
  url: string;
  /** Stays until dismissed and takes the keyboard's focus. */
  pinned: boolean;
  onClose(): void;
  /** The person works on the card: from now on it is pinned. */
  onPin(): void;
  onCorrect(wish: Payload<'correct-picture'>): Promise<Answer<'correct-picture'>>;
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
  /** Ends choosing another tag. @returns whether that was going on */
  stopChoosing(): boolean;
  /** Takes the card out of the page and gives the focus back. */
  close(): void;
}

/** Longer ones are not of use as a hint. */
const LONGEST_ADDRESS = 10_000;

/** Opens an empty card beside an element. */
export function openCard(options: CardOptions): OpenCard {
  const { element, url, onClose, onPin, onCorrect } = options;
  const font = borrowFont(document);
  const { host, content } = openHost(themeCss + cardCss + font.css, modalAround(element));
  const focused = document.activeElement;
  let { pinned } = options;
  let isEmpty = true;
  let result: TagCardProps['result'];
  let choosing = false;
  let problem: CorrectionProblem | undefined;
  let place = '';

  function follow() {
    undoZoom(host);
    const { left, top } = placeCard(element.getBoundingClientRect(), host.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    // A style that is set anew is a change that the page can hear of.
    if (place === `${left} ${top}`) return;
    place = `${left} ${top}`;
    setStyle(host, 'left', `${left}px`);
    setStyle(host, 'top', `${top}px`);
  }

  function draw() {
    const props = {
      result,
      pinned,
      choosing,
      problem,
      onClose,
      onChoose: choose,
      onCorrect: correct,
    };
    render(<TagCard {...props} />, content);
    follow();
  }

  function focus(selector: string) {
    content.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  function choose(isChoosing: boolean) {
    choosing = isChoosing;
    problem = undefined;
    if (choosing && !pinned) {
      pinned = true;
      onPin();
    }
    draw();
    focus(choosing ? 'input:checked' : '.correct');
  }

  async function correct(correction: Correction | undefined) {
    const tag = typeof result === 'object' && result.ok ? result.tag : undefined;
    if (!tag?.digest) return;
    const { digest, input } = tag;
    const { answer, ranking, none } = tag.picture ?? tag;
    choosing = false;
    draw();
    // What was pressed is gone.
    focus('.card');
    try {
      const { kept } = await onCorrect({
        digest,
        input,
        ...(isShort(url) && { url }),
        ...(correction && { correction }),
        picture: { answer, ranking, none },
      });
      problem = kept ? undefined : 'for-now';
    } catch {
      problem = 'failed';
    }
    if (host.isConnected) draw();
  }

  return {
    host,
    follow,
    show(shown) {
      result = shown;
      draw();
      if (pinned && isEmpty) focus('.card');
      isEmpty = false;
    },
    veil(isVeiled) {
      setStyle(host, 'opacity', isVeiled ? '0' : '1');
    },
    stopChoosing() {
      const wasChoosing = choosing;
      if (choosing) choose(false);
      return wasChoosing;
    },
    close() {
      const hadFocus = document.activeElement === host;
      render(null, content);
      host.remove();
      font.giveBack();
      if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
}

/** Whether an address is one on the web, and not a whole picture. */
function isShort(url: string): boolean {
  return /^https?:/.test(url) && url.length <= LONGEST_ADDRESS;
}
