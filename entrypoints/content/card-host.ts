/**
 * What keeps the page's style sheets away from the card and the card away from the page's layout.
 * Set through the CSSOM, which a page's content security policy does not forbid.
 */
const STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  width: 'max-content',
  'color-scheme': 'light dark',
};

/** Events that the page should not take for its own, such as a click that closes its dialog. */
const KEPT = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'focusin'];

/**
 * Puts an element with a closed shadow root into the top layer, where no stacking, clipping or
 * transform of the page reaches it. Removing the element undoes everything.
 */
export function openHost(css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(STYLE)) setStyle(host, name, value);
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  return { host, root };
}

/** Sets a style that no style sheet of the page overrides. */
export function setStyle(host: HTMLElement, name: string, value: string): void {
  host.style.setProperty(name, value, 'important');
}
