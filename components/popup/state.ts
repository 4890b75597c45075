import type { EngineStatus, PageSummary } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import type { AnyNetworkName } from '../../model/network-names';

/** Why a page cannot be asked. */
export type ClosedReason = 'browser-page' | 'store' | 'pdf' | 'not-on' | 'gone';

/** What the popup knows of the page that it is about. */
export type PageState =
  | { kind: 'loading' }
  | { kind: 'open'; summary: PageSummary }
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'failed'; message: string };

/** What the popup knows of the network in the background. */
export type EngineState =
  | { kind: 'starting' }
  | { kind: 'ready'; status: EngineStatus }
  | { kind: 'failed'; message: string };

/** The backend that the user wants: the setting. */
export type BackendPreference = 'auto' | BackendName;

/** The user's settings. */
export interface Preferences {
  backend: BackendPreference;
  network: AnyNetworkName;
  /** Small tags on the pictures of every page that is tagged. */
  showTags: boolean;
  /** Whether the pictures of one page count for each other. */
  pageMix: boolean;
}

/** What the user may allow for good: the site of the page, with its pictures, or all. */
export type SiteWish = 'site' | 'all';

/** What the extension may read without a press of its button. */
export interface SiteAccess {
  /** The page's host. */
  site: string;
  always: 'no' | SiteWish;
  /** Other hosts that the page's pictures come from. */
  otherHosts: string[];
  /** Those of them which it may not read. */
  unreadHosts: string[];
  /** Hosts that were allowed on this site for its pictures alone. */
  pictureHosts: string[];
}
