import type { SiteCorrections } from '../../messages/protocol';
import { askBackground } from '../../messages/send';

/** What the network has learned from the corrections on this site. The background knows which it is. */
export function learnedHere(): Promise<SiteCorrections | undefined> {
  return askBackground('site-corrections', {}).then(
    ({ learned }) => learned,
    () => undefined,
  );
}
