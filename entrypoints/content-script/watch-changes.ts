/** A page that is being built changes many times a second; once it rests this long, it is looked at. */
const REST = 250;

/** However restless a page is, it is looked at this often… */
const LONGEST_WAIT = 1500;

/** …unless looking takes long: then rest so many times as long. */
const SHARE = 10;

/** What decides which picture an element shows, and whether. Not `class`: animations change it all the time. */
const ATTRIBUTES = ['src', 'srcset', 'sizes', 'poster', 'href', 'style', 'hidden', 'data-src'];

/**
 * Tells that the pictures on a page may have changed: after elements came or went, an address was
 * changed, or a picture has loaded. Many changes are told as one, and none while the tab is in the
 * back: those are told when it comes to the front.
 */
export function watchChanges(
  page: Document,
  onChange: () => Promise<void>,
  signal: AbortSignal,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let first: number | undefined;
  let notBefore = 0;

  const tell = async () => {
    waiting = undefined;
    if (page.visibilityState === 'hidden') return;
    first = undefined;
    const started = performance.now();
    await onChange();
    const ended = performance.now();
    notBefore = ended + SHARE * (ended - started);
  };
  const changed = () => {
    if (signal.aborted) return;
    const now = performance.now();
    first ??= now;
    clearTimeout(waiting);
    const at = Math.max(Math.min(now + REST, first + LONGEST_WAIT), notBefore);
    waiting = setTimeout(tell, Math.max(0, at - now));
  };

  const observer = new MutationObserver(changed);
  observer.observe(page, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  const options = { capture: true, passive: true, signal };
  page.addEventListener('load', changed, options);
  page.addEventListener('visibilitychange', () => first !== undefined && changed(), options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}
