import { PageMessage } from './PageMessage';
import type { ClosedReason } from './state';

const TEXTS: Record<ClosedReason, readonly [title: string, text: string]> = {
  'browser-page': [
    'Hangtag cannot see this page',
    'Browsers keep their own pages, and files on your disk, closed to extensions. Open a shop’s page and press Hangtag there. If this is a shop, allow Hangtag to read it in the browser’s settings for extensions.',
  ],
  store: [
    'The browser’s add-on store is closed to Hangtag',
    'Browsers let no extension read it. Open a shop’s page and press Hangtag there.',
  ],
  pdf: [
    'This is a PDF, not a web page',
    'Browsers show PDFs in a viewer that extensions cannot read. Open the shop’s own page and press Hangtag there.',
  ],
  'not-loaded': [
    'This page was open before Hangtag was',
    'Reload it, and Hangtag can see its pictures. Text that you have typed into the page may be lost.',
  ],
  gone: ['The tab is closed', 'Open the shop’s page and press Hangtag there.'],
};

/** The page cannot be asked: why, and what to do. */
export function ClosedPage({ reason, onReload }: { reason: ClosedReason; onReload: () => void }) {
  const [title, text] = TEXTS[reason];
  return (
    <PageMessage
      title={title}
      {...(reason === 'not-loaded' && { action: { label: 'Reload the page', run: onReload } })}
    >
      {text}
    </PageMessage>
  );
}
