import { browser } from 'wxt/browser';
import { watchReturn } from './watch-return';
import { type Setting, watchSetting } from './watch-setting';

/** Tells what one of the person's settings is, now, whenever it is changed, and when the page comes back. */
export function followSetting(
  name: Setting,
  onValue: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const look = () =>
    browser.storage.local.get(name).then(
      ({ [name]: value }) => onValue(value),
      () => {},
    );
  watchSetting(name, onValue, signal);
  watchReturn(look, signal);
  look();
}
