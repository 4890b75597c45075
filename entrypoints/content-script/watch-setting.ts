import { browser } from 'wxt/browser';

/** Tells when one of the popup's settings is changed, and to what. */
export function watchSetting(
  name: 'network' | 'pageWords' | 'showTags',
  onChange: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, name)) onChange(changes[name]?.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
