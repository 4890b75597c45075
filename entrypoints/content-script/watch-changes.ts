import { ownHosts } from '../card/own-hosts';
import { Restless } from './restless';

/** A page that is being built changes many times a second; once it rests this long, it is looked at. */
const REST = 250;

/** However restless a page is, it is looked at this often… */
const LONGEST_WAIT = 1500;

/** …unless looking takes long: then rest so many times as long. */
const SHARE = 10;

/** Documents and shadow roots whose changes are heard besides the page's own. */
const MOST_ROOTS = 1000;

/** What changes so soon after a press, in milliseconds, does so because of it. */
const AFTER_PRESS = 1000;

/** What decides which picture an element shows. */
const ADDRESSES = ['src', 'srcset', 'sizes', 'poster', 'href', 'data-src', 'data-srcset'];

/** What may decide whether it is shown at all; animations change some of them without end. */
const STATES = [
  'class',
  'style',
  'hidden',
  'open',
  'inert',
  'aria-hidden',
  'aria-selected',
  'aria-expanded',
  'aria-current',
  'data-state',
  'data-active',
];

/** A document in a frame, or a shadow root. */
export type Root = Document | ShadowRoot;

export interface ChangeListener {
  /**
   * The pictures may have changed, and the page rests.
   * @returns whether there is something new
   */
  onRest(): Promise<boolean>;
  /** These changes just happened: before the page is drawn, and so to be answered in no time. */
  onChange(changes: readonly MutationRecord[]): void;
  /** The pictures may have changed, and `onRest` is to come: of a tab in the back, much later. */
  onPending(): void;
}

/**
 * Tells that the pictures on a page may have changed: after elements or words came or went, an
 * address was changed, something was shown or hidden, a press, or a picture has loaded. Many changes
 * are told as one, and none while the tab is in the back: those are told when it comes to the front.
 * What the extension itself puts into the page is no change.
 * @returns to be told in which further roots changes are to be heard: those of before are forgotten
 */
export function watchChanges(
  page: Document,
  { onRest, onChange, onPending }: ChangeListener,
  signal: AbortSignal,
): (roots: Iterable<Root>) => void {
  const restless = new Restless();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let first: number | undefined;
  let notBefore = 0;
  let pressed = Number.NEGATIVE_INFINITY;

  const tell = async () => {
    waiting = undefined;
    if (page.visibilityState === 'hidden') return;
    first = undefined;
    const started = performance.now();
    const hasNews = await onRest();
    const ended = performance.now();
    restless.judge(hasNews, ended);
    notBefore = ended + SHARE * (ended - started);
  };
  const changed = () => {
    if (signal.aborted) return;
    onPending();
    const now = performance.now();
    first ??= now;
    clearTimeout(waiting);
    const at = Math.max(Math.min(now + REST, first + LONGEST_WAIT), notBefore);
    waiting = setTimeout(tell, Math.max(0, at - now));
  };
  const perhapsChanged = (nodes: Iterable<Node>) => {
    const now = performance.now();
    let worthAt = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const at = restless.worthAt(node);
      if (at <= now) restless.suspect(node);
      worthAt = Math.min(worthAt, at);
    }
    if (worthAt <= now) changed();
    // Nothing is lost: it is looked for what they have led to in the end.
    else if (Number.isFinite(worthAt)) {
      later ??= setTimeout(() => {
        later = undefined;
        changed();
      }, worthAt - now);
    }
  };

  const hear = (records: readonly MutationRecord[]) => {
    const hosts = ownHosts();
    const changes = records.filter((change) => !isOwn(change, hosts));
    if (signal.aborted || changes.length === 0) return;
    onChange(changes);
    const isPressed = performance.now() - pressed < AFTER_PRESS;
    if (isPressed || changes.some(isCertain)) changed();
    else perhapsChanged(new Set(changes.map(({ target }) => target)));
  };
  const observer = new MutationObserver(hear);
  const observe = (root: Root) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...ADDRESSES, ...STATES],
    });

  const options = { capture: true, passive: true, signal };
  const press = () => {
    pressed = performance.now();
    // Some tabs need no script: what is checked, or the address's target, decides what is shown.
    changed();
  };
  const settled = ({ target }: Event) => {
    // Of a frame, whose `Node` is another.
    const node = target as Node;
    if (!ownHosts().has(node)) perhapsChanged([node]);
  };
  // Not all of these are heard outside of the root that they happen in.
  const listen = (root: Root) => {
    root.addEventListener('load', changed, options);
    for (const type of ['click', 'change']) root.addEventListener(type, press, options);
    for (const type of ['transitionend', 'animationend', 'toggle']) {
      root.addEventListener(type, settled, options);
    }
  };
  const heardIn = new WeakSet<Root>([page]);
  observe(page);
  listen(page);
  page.addEventListener('visibilitychange', () => first !== undefined && changed(), options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
    clearTimeout(later);
  });

  return (roots) => {
    if (signal.aborted) return;
    const unheard = observer.takeRecords();
    observer.disconnect();
    observe(page);
    let count = 0;
    for (const root of roots) {
      if (++count > MOST_ROOTS) break;
      observe(root);
      if (!heardIn.has(root)) listen(root);
      heardIn.add(root);
    }
    hear(unheard);
  };
}

/** Whether it is one of the extension's own elements that came, went or was changed. */
function isOwn(change: MutationRecord, hosts: WeakSet<Node>): boolean {
  if (change.type !== 'childList') return hosts.has(change.target);
  return [...change.addedNodes, ...change.removedNodes].every((node) => hosts.has(node));
}

/** Other changes may be an animation's, or a clock's. */
function isCertain({ type, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return ADDRESSES.includes(attributeName ?? '');
  return [...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType === 1);
}
