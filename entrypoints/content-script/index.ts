import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerRequests } from '../../messages/listen';
import { answerBackground } from './answer-background';
import { Card } from './card';
import { watchDismissal } from './dismissal';
import { followAlways } from './follow-always';
import { followSetting } from './follow-setting';
import { isAlwaysOn } from './is-always-on';
import { labelPictures } from './label-pictures';
import { LazyScan } from './lazy-scan';
import { learnedHere } from './learned-here';
import { leavePage } from './leave-page';
import { pageAddress } from './page-address';
import { pageProducts } from './page-products';
import { correctTags, forgetTags, tagOf } from './page-tags';
import { pointAtPictures } from './point-at-pictures';
import { watchRightClick } from './right-click';
import { tellCount } from './tell-count';
import { watchFocus } from './watch-focus';
import { watchPointer } from './watch-pointer';
import { watchReturn } from './watch-return';
import { watchSetting } from './watch-setting';

declare global {
  /** The one that serves this frame. It lies in the extension's own world, which no page sees. */
  var hangtagContentScript: { isAlive(): boolean } | undefined;
}

/**
 * No content script of the manifest: it comes into a page when the user asks for it, or where it
 * is registered (`background/site-access.ts`). WXT's own kind also fires an event that pages hear.
 */
export default defineUnlistedScript(() => {
  // A bare drawing or a feed has no place for a card.
  if (!(document.documentElement instanceof HTMLElement)) return;
  // An empty tab is no page; an empty frame belongs to one. Firefox opens both.
  if (window === window.top && location.href === 'about:blank') return;
  if (globalThis.hangtagContentScript?.isAlive()) return;
  const end = new AbortController();
  const { signal } = end;
  // After an update of the extension the old one's script is left behind without a browser to ask.
  const isAlive = () => {
    if (browser.runtime?.id === undefined) end.abort();
    return !signal.aborted;
  };
  globalThis.hangtagContentScript = { isAlive };
  globalThis.hangtagOpenCard = undefined;
  globalThis.hangtagReader = undefined;
  globalThis.hangtagPictures = undefined;
  globalThis.hangtagAddressNow = undefined;
  globalThis.hangtagNewScan = undefined;
  globalThis.hangtagLights = undefined;
  globalThis.hangtagLabels = undefined;

  const card = new Card(isAlive, (image, result) => scan.hear(image, result));
  const countChanged = tellCount(() => scan.tagged, signal);
  const scan = new LazyScan({
    isAlive,
    signal,
    tagOf,
    onChange: () => {
      countChanged();
      card.listen();
      void answersChanged();
    },
    onMutation: () => {
      card.check();
      globalThis.hangtagLabels?.check();
    },
  });
  const answersChanged = labelPictures(scan, card, isAlive, signal);
  watchPointer(card, signal);
  watchFocus(card, signal);
  watchDismissal(card, signal);
  const renew = () => {
    forgetTags();
    scan.forget();
    card.renew();
  };
  watchSetting('network', renew, signal);
  watchSetting('pageWords', renew, signal);
  // A frame's pictures are found by the page around it.
  if (window === window.top) {
    followSetting('pageMix', (value) => scan.hearPage(value !== false), signal);
  }
  // What a press of the button allows ends when the page is left; a site may be taken back meanwhile.
  watchReturn(async () => ((await isAlwaysOn()) ? renew() : end.abort()), signal);
  answerRequests(
    {
      ...answerBackground(card),
      ...pointAtPictures(scan, signal),
      'tag-clicked': watchRightClick(card, signal),
      'page-summary': async () => scan.summary(),
      'page-products': pageProducts,
      'scan-page': async ({ all, everyLarge }) =>
        scan.start({ all: all ?? false, ...(everyLarge !== undefined && { everyLarge }) }),
      'corrections-changed': async (change) => {
        // With all corrections goes what was learned, at once: the popup asks the page right after.
        const changed = change.digest ? { ...change, learned: await learnedHere() } : change;
        correctTags(changed);
        scan.correct(changed);
        card.correct(changed);
        return { heard: true };
      },
      'hosts-allowed': async () => {
        scan.tagAgain('not-allowed');
        return { heard: true };
      },
      'leave-page': leavePage(pageAddress(), end),
    },
    signal,
  );
  void followAlways(scan, isAlive, signal);
});
