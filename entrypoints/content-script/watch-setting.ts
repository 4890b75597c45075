import { browser } from 'wxt/browser';

export type Setting = 'network' | 'pageWords' | 'pageMix' | 'showTags';

/** Tells when one of the person's settings is changed, and to what. */
export function watchSetting(
  name: Setting,
  onChange: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, name)) onChange(changes[name]?.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
