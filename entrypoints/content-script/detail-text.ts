import { browser } from 'wxt/browser';

/** What this script itself has to say of a picture that it cannot read. */
type Detail =
  | 'details.notAnAddress'
  | 'details.pageMayNotRead'
  | 'details.pageWithdrew'
  | 'details.noReply';

/**
 * A detail of a failure, in the language of this browser. Straight from the browser, where something
 * has failed and not before: pages are to be spared the code of `texts/` and the moment that the
 * browser takes to read all texts. Empty once the extension has gone.
 */
export function detailText(key: Detail): string {
  // WXT types only what lies in `public/`.
  const { i18n } = browser as unknown as { i18n: { getMessage(name: string): string } };
  try {
    return i18n.getMessage(key.replace('.', '_'));
  } catch {
    return '';
  }
}
