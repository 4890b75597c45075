import { ownHosts } from './own-hosts';

/**
 * What keeps the page's style sheets away from the card and the card away from the page's layout.
 * Set through the CSSOM, which a page's content security policy does not forbid.
 */
const STYLE = {
  all: 'initial',
  direction: 'ltr',
  display: 'block',
  position: 'fixed',
  width: 'max-content',
  'color-scheme': 'light dark',
};

/** A page's style for its own dialogs would lie over all of it. From within, it is overruled. */
const NO_BACKDROP = ':host::backdrop { display: none !important; }';

/** Events that the page should not take for its own, such as a click that closes its dialog. */
const KEPT = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'keyup',
  'input',
  'focusin',
];

export interface Host {
  host: HTMLElement;
  /** Where the content goes, within the closed shadow root. */
  content: HTMLElement;
}

/**
 * Puts an element with a closed shadow root into the top layer, where no stacking, clipping or
 * transform of the page reaches it. Removing the element undoes everything.
 * @param parent of the element
 */
export function openHost(css: string, parent: Element = endOfPage(document)): Host {
  const host = document.createElement('div');
  ownHosts().add(host);
  for (const [name, value] of Object.entries(STYLE)) setStyle(host, name, value);
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
  // An element with text: the one kind of sheet that works under a strict policy in both browsers
  // and also in older Firefox, whose content scripts may not adopt constructed ones.
  const style = document.createElement('style');
  style.textContent = css + NO_BACKDROP;
  const content = document.createElement('div');
  root.append(style, content);
  host.popover = 'manual';
  parent.append(host);
  undoZoom(host);
  host.showPopover();
  return { host, content };
}

/**
 * Where what is shown on a page goes: after all that its body holds. Frameworks that own the whole
 * document compare it with what they expect when they wake up, but let things follow there, since
 * much else puts them there; beside `<body>` they take them for a fault and build all anew.
 */
function endOfPage({ documentElement }: Document): Element {
  // Not `document.body`: an image of that name would come in its place.
  const all = [...documentElement.children];
  return all.find(({ localName }) => localName === 'body') ?? documentElement;
}

/** Lets lengths within the element be those of the window, however much the page around is zoomed. */
export function undoZoom(host: HTMLElement): void {
  const zoom = String(1 / (host.parentElement?.currentCSSZoom || 1));
  // A style that is set anew is a change that the page can hear of.
  if (host.style.getPropertyValue('zoom') !== zoom) setStyle(host, 'zoom', zoom);
}

/** Sets a style that no style sheet of the page overrides. */
export function setStyle(host: HTMLElement, name: string, value: string): void {
  host.style.setProperty(name, value, 'important');
}
