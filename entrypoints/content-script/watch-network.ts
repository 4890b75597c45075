import { browser } from 'wxt/browser';

/** Tells when another network is chosen in the popup: what a page knows then is the former one's. */
export function watchNetwork(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: object) => {
    if (Object.hasOwn(changes, 'network')) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
