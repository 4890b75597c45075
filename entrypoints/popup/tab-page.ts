import { browser } from 'wxt/browser';
import type { Payload } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { ALL_SITES } from '../background/all-sites';
import { askJoinedPage } from '../background/ask-joined-page';
import type { Page, Question } from './follow-page';

const WISHES: Record<Exclude<Question, 'page-summary'>, Payload<'scan-page'>> = {
  'scan-page': {},
  'scan-all': { all: true },
  'scan-large': { everyLarge: true },
  'scan-products': { everyLarge: false },
};

/** The page of a tab, its content script asked by message, and put there where it is to tag. */
export function tabPage(tabId: number | undefined, isFullPage: boolean): Page {
  return {
    ask: (question) => {
      if (tabId === undefined) return Promise.reject(new Error('No tab with id'));
      // To look is no wish to have it on: where it was taken back, it stays off.
      if (question === 'page-summary') return askPage(tabId, 0, question, {});
      return askJoinedPage(tabId, 0, 'scan-page', WISHES[question]);
    },
    whyClosed: async () => {
      // The tab is gone by now, or never was.
      if (tabId === undefined) return 'gone';
      try {
        const { url } = await browser.tabs.get(tabId);
        // Only the popup proper comes with a press of the button, which shows it the address.
        const mayBeHidden =
          isFullPage && !(await browser.permissions.contains({ origins: ALL_SITES }));
        // Seldom needed, so no part of the first code.
        const { closedReason } = await import('./closed-page');
        return closedReason(url, mayBeHidden);
      } catch {
        return 'gone';
      }
    },
  };
}
