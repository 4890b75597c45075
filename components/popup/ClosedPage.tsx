import { PageMessage } from './PageMessage';
import type { ClosedReason } from './state';

const ELSEWHERE = 'Open a shop’s page and press Hangtag there.';

const TEXTS: Record<ClosedReason, readonly [title: string, text: string]> = {
  'browser-page': [
    'Hangtag cannot see this page',
    `Browsers keep their own pages, and files on your disk, closed to extensions. ${ELSEWHERE}`,
  ],
  store: [
    'The browser’s add-on store is closed to Hangtag',
    `Browsers let no extension read it. ${ELSEWHERE}`,
  ],
  pdf: [
    'This is a PDF, not a web page',
    `Browsers show PDFs in a viewer that extensions cannot read. ${ELSEWHERE}`,
  ],
  'not-on': [
    'Hangtag is not on for this page',
    'Bring the page to the front and press Hangtag’s button in the toolbar. If it stays so, reload the page.',
  ],
  gone: ['The tab is closed', ELSEWHERE],
};

/** The page cannot be asked: why, and what to do. */
export function ClosedPage({ reason, onReload }: { reason: ClosedReason; onReload: () => void }) {
  const [title, text] = TEXTS[reason];
  return (
    <PageMessage
      title={title}
      {...(reason === 'not-on' && { action: { label: 'Reload the page', run: onReload } })}
    >
      {text}
    </PageMessage>
  );
}
