import type { SiteCorrections } from '../../messages/protocol';
import { askBackground } from '../../messages/send';

/** What the network has learned from the corrections on this site. The background knows which it is. */
export async function learnedHere(): Promise<SiteCorrections | undefined> {
  try {
    return (await askBackground('site-corrections', {})).learned;
  } catch {
    return undefined;
  }
}
