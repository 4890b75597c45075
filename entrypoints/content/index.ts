import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../messages/listen';
import { answerBackground } from './answer-background';
import { Card } from './card';
import { watchDismissal } from './dismissal';
import { PageScan } from './page-scan';
import { forgetTags } from './page-tags';
import { watchRightClick } from './right-click';
import { watchFocus } from './watch-focus';
import { watchNetwork } from './watch-network';
import { watchPointer } from './watch-pointer';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  // Pages hear such a message, and would learn from it which extension is there.
  noScriptStartedPostMessage: true,
  main(context) {
    // A bare drawing or a feed has no place for a card.
    if (!(document.documentElement instanceof HTMLElement)) return;
    // An older version of the extension may have left its own in an open page.
    globalThis.hangtagOpenCard = undefined;
    globalThis.hangtagReader = undefined;
    globalThis.hangtagFindProducts = undefined;

    const { signal } = context;
    const card = new Card(() => context.isValid);
    const scan = new PageScan();
    watchPointer(card, signal);
    watchFocus(card, signal);
    watchDismissal(card, signal);
    watchNetwork(() => {
      card.hide();
      forgetTags();
      scan.forget();
    }, signal);
    answerRequests(
      {
        ...answerBackground(card),
        'tag-clicked': watchRightClick(card, signal),
        'page-summary': async () => scan.summary(),
        'scan-page': async () => scan.start(),
      },
      signal,
    );
  },
});
