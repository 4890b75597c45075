import themeCss from '../../components/theme.css?inline';
import type { SummaryTag } from '../../messages/protocol';
import { type BorrowedFont, borrowFont } from '../card/borrow-font';
import { type Host, openHost, setStyle, undoZoom } from '../card/open-host';
import { windowBox } from '../lights/window-box';
import { isCovered } from './is-covered';
import { labelText } from './label-text';
import labelCss from './labels.css?inline';
import { LABEL_HEIGHT, type LabelPlace, placeLabel } from './place-label';

/** A picture that has an answer. */
export interface Answered {
  element: Element;
  tag: SummaryTag;
  /** Whether the element shows that picture still: lists recycle their rows. */
  isShown(): boolean;
}

/** So long after the last movement labels are drawn for every picture of the screen, in milliseconds… */
const RESTLESS = 500;

/** …and then so often: pages move pictures in more ways than can be listened to. */
const LOOK_EVERY = 300;

/** A page that takes the labels out so many times… */
const MOST_TAKEN_OUT = 5;

/** …one shortly after the other, in milliseconds, gets them no more. */
const SHORTLY = 10_000;

/**
 * Small tags on the pictures in view, in one closed shadow root over the page. Screen readers pass
 * them over: the card says the same of the picture in focus, the popup of all.
 */
export class Labels {
  private host: Host | undefined;
  private font: BorrowedFont | undefined;
  private takenOut = 0;
  private takenOutAt = Number.NEGATIVE_INFINITY;
  private readonly drawn = new Map<
    Element,
    { label: HTMLElement; state: string; isShown: () => boolean }
  >();
  private read: (() => readonly Answered[] | undefined) | undefined;
  private end = new AbortController();
  private readonly inView = new Set<Element>();
  private observed = new Set<Element>();
  private observer: IntersectionObserver | undefined;
  private movedAt = 0;
  private frame: number | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private isVeiled = false;

  /**
   * Shows the labels from now on, or what has changed of them.
   * @param read gives the pictures that have an answer; nothing once the extension is gone
   * @param signal ends it
   */
  show(read: () => readonly Answered[] | undefined, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (!this.read) this.begin(signal);
    this.read = read;
    this.move();
  }

  /** Makes the labels invisible, as long as the screen is being read, and again visible. */
  veil(isVeiled: boolean): void {
    this.isVeiled = isVeiled;
    if (this.host) setStyle(this.host.host, 'opacity', isVeiled ? '0' : '1');
  }

  /** The page has changed: at once no label is on a picture other than its own. */
  check(): void {
    if (!this.read) return;
    for (const [element, { label, isShown }] of this.drawn) {
      if (isShown()) continue;
      label.remove();
      this.drawn.delete(element);
      this.move();
    }
  }

  /** Takes all of it out of the page. */
  hide(): void {
    this.end.abort();
    this.observer?.disconnect();
    cancelAnimationFrame(this.frame ?? 0);
    clearTimeout(this.waiting);
    this.read = this.frame = undefined;
    this.inView.clear();
    this.observed.clear();
    this.close();
  }

  private begin(signal: AbortSignal): void {
    this.end = new AbortController();
    const options = { capture: true, passive: true, signal: this.end.signal };
    const move = () => this.move();
    // The wheel and the finger are also heard where scrolling is not: within shadow roots.
    for (const type of [
      'scroll',
      'wheel',
      'touchmove',
      'load',
      'transitionrun',
      'animationstart',
    ]) {
      document.addEventListener(type, move, options);
    }
    window.addEventListener('resize', move, options);
    signal.addEventListener('abort', () => this.hide(), options);
    // What a scrolling box or a frame clips off is not in view for it, either.
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.inView.add(target);
        else this.inView.delete(target);
      }
      this.move();
    });
  }

  /** Something may have moved: draws with every picture of the screen for a while. */
  private move(): void {
    this.movedAt = performance.now();
    clearTimeout(this.waiting);
    // None comes while the tab is in the back.
    this.frame ??= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = undefined;
    const answered = this.read?.();
    if (!answered) {
      this.hide();
      return;
    }
    const labelled = answered
      .map(({ tag, ...picture }) => ({ ...picture, text: labelText(tag) }))
      .filter(({ text }) => text);
    this.observe(labelled.map(({ element }) => element));
    const places = new Map<Element, Placed>();
    for (const { element, text, isShown } of labelled) {
      const place = this.inView.has(element) && isShown() && this.placeOf(element);
      if (place) places.set(element, { text, place, isShown });
    }
    // Not with each that leaves the window: the page hears of it.
    if (labelled.length === 0) this.close();
    else if (this.render(places)) this.movedAt = performance.now();
    if (performance.now() - this.movedAt < RESTLESS) {
      this.frame = requestAnimationFrame(() => this.draw());
    } else {
      this.waiting = setTimeout(() => {
        this.frame ??= requestAnimationFrame(() => this.draw());
      }, LOOK_EVERY);
    }
  }

  private observe(elements: readonly Element[]): void {
    const wanted = new Set(elements);
    for (const element of this.observed) {
      if (wanted.has(element)) continue;
      this.observer?.unobserve(element);
      this.inView.delete(element);
    }
    for (const element of wanted) if (!this.observed.has(element)) this.observer?.observe(element);
    this.observed = wanted;
  }

  private placeOf(element: Element): LabelPlace | undefined {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      return undefined;
    }
    const place = placeLabel(windowBox(element), { width: innerWidth, height: innerHeight });
    if (!place) return undefined;
    const [x, y] = [place.left + LABEL_HEIGHT / 2, place.top + LABEL_HEIGHT / 2];
    return isCovered(element, x, y, document) ? undefined : place;
  }

  /** @returns whether something is drawn otherwise than before */
  private render(places: ReadonlyMap<Element, Placed>): boolean {
    const content = this.host || places.size > 0 ? this.open() : undefined;
    if (!content) return false;
    let hasChanged = false;
    for (const [element, { label }] of this.drawn) {
      if (places.has(element)) continue;
      label.remove();
      this.drawn.delete(element);
      hasChanged = true;
    }
    for (const [element, { text, place, isShown }] of places) {
      const state = `${text} ${place.left} ${place.top} ${place.width}`;
      const { label = newLabel(content), state: former } = this.drawn.get(element) ?? {};
      if (state === former) {
        this.drawn.set(element, { label, state, isShown });
        continue;
      }
      label.textContent = text;
      label.style.transform = `translate(${place.left}px, ${place.top}px)`;
      label.style.maxWidth = `${place.width}px`;
      this.drawn.set(element, { label, state, isShown });
      hasChanged = true;
    }
    return hasChanged;
  }

  private open(): HTMLElement | undefined {
    if (this.host?.host.isConnected) {
      undoZoom(this.host.host);
      return this.host.content;
    }
    if (this.host) this.noteTakenOut();
    this.close();
    if (this.takenOut >= MOST_TAKEN_OUT) return undefined;
    this.font = borrowFont(document);
    this.host = openHost(themeCss + labelCss + this.font.css);
    const { host, content } = this.host;
    for (const [name, value] of Object.entries(WHOLE_WINDOW)) setStyle(host, name, value);
    content.setAttribute('aria-hidden', 'true');
    this.veil(this.isVeiled);
    return content;
  }

  /** Pages that swap all of their content take them out, too, now and then. */
  private noteTakenOut(): void {
    const now = performance.now();
    this.takenOut = now - this.takenOutAt > SHORTLY ? 1 : this.takenOut + 1;
    this.takenOutAt = now;
  }

  private close(): void {
    this.host?.host.remove();
    this.font?.giveBack();
    this.host = this.font = undefined;
    this.drawn.clear();
  }
}

interface Placed extends Pick<Answered, 'isShown'> {
  text: string;
  place: LabelPlace;
}

const WHOLE_WINDOW = { inset: '0', width: '100%', height: '100%', 'pointer-events': 'none' };

function newLabel(content: HTMLElement): HTMLElement {
  const label = document.createElement('div');
  label.className = 'label';
  content.append(label);
  return label;
}
