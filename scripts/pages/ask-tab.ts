import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { PageSummary } from '../../messages/protocol';
import { until } from '../until';

/** What these functions use of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: {
    tabs: {
      query(filter: object): Promise<{ id?: number }[]>;
      sendMessage(tab: number, message: object, options: object): Promise<unknown>;
    };
    scripting: { executeScript(injection: object): Promise<unknown> };
    storage: { local: { set(values: object): Promise<void> } };
  };
}

/**
 * Asks the content script of a tab for what it knows of its page, or to tag what is in view or all.
 * @param asker any page of the extension; it need not be in front, so that the asked page is
 * @throws when no content script answers
 */
export async function askTab(
  asker: Page,
  tab: number,
  question: 'page-summary' | 'scan-page' | 'scan-all',
): Promise<PageSummary> {
  const message =
    question === 'scan-all'
      ? { name: 'scan-page', payload: { all: true } }
      : { name: question, payload: {} };
  return v.parse(PageSummary, await sendToTab(asker, tab, message));
}

/**
 * Sends a request to the content script of a tab.
 * @returns the answer, unchecked
 * @throws when no content script answers
 */
export function sendToTab(asker: Page, tab: number, message: object): Promise<unknown> {
  return asker.evaluate(
    (id, request) => {
      const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
      return tabs.sendMessage(id, request, { frameId: 0 });
    },
    tab,
    message,
  );
}

/**
 * The first answer of a tab's content script, which comes when the page has loaded.
 * @param ask rejects where no content script answers
 * @throws when there is none after `timeout` milliseconds
 */
export function firstAnswer<T>(
  asker: Page,
  tab: number,
  ask: () => Promise<T>,
  timeout?: number,
): Promise<T> {
  return until<T>(
    'the extension answers on the page',
    () => ask().catch(() => joinTab(asker, tab).catch(() => undefined)),
    timeout,
  );
}

/**
 * Puts the content script into a tab, as a press of the button does. Chromium forgets to where a page
 * leads elsewhere while it loads, and stays all the same.
 */
function joinTab(asker: Page, tab: number): Promise<undefined> {
  return asker.evaluate((tabId) => {
    const { scripting } = (globalThis as unknown as ExtensionPage).chrome;
    const injection = { target: { tabId }, files: ['/content-script.js'], injectImmediately: true };
    return scripting.executeScript(injection).then(() => undefined);
  }, tab);
}

/** The browser's numbers of all open tabs. */
export function openTabs(asker: Page): Promise<number[]> {
  return asker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    return (await tabs.query({})).map(({ id }) => id ?? -1);
  });
}

/** Chooses settings as the popup does. */
export function saveSettings(
  asker: Page,
  settings: Record<string, string | boolean>,
): Promise<void> {
  return asker.evaluate(
    (values) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set(values),
    settings,
  );
}
