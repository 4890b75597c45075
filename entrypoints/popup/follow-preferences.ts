import { browser } from 'wxt/browser';
import type { Preferences } from '../../components/popup/state';
import { preferences } from '../background/preferences';

/**
 * Follows the settings, wherever they are changed: in this popup or another, on the options page, or
 * by the background, when a network gives way.
 * @param onChange told all settings, and whether pictures are answered anew
 */
export function followPreferences(
  onChange: (now: Preferences, isAnsweredAnew: boolean) => void,
): void {
  browser.storage.local.onChanged.addListener(
    async ({ network, backend, pageWords, pageMix, showTags }) => {
      const isAnsweredAnew = Boolean(network || backend || pageWords || pageMix);
      if (isAnsweredAnew || showTags) onChange(await preferences(), isAnsweredAnew);
    },
  );
}
