import { keyOf } from '../../texts/key-of';
import { text } from '../../texts/text';
import { PageMessage } from './PageMessage';
import type { PageState } from './state';

interface Props {
  page: PageState & { kind: 'closed' | 'failed' };
  onReload: () => void;
  onRetry: () => void;
}

/** The page cannot be asked, or gave no proper answer: why, and what to do. */
export function ClosedPage({ page, onReload, onRetry }: Props) {
  if (page.kind === 'failed') {
    return (
      <PageMessage
        title={text('popup.failed')}
        action={{ label: text('popup.tryAgain'), run: onRetry }}
      >
        {text('popup.failedHelp')}
        <small>{page.message}</small>
      </PageMessage>
    );
  }
  const key = keyOf(page.reason);
  return (
    <PageMessage
      title={text(`closed.${key}.title`)}
      {...(page.reason === 'not-on' && { action: { label: text('popup.reload'), run: onReload } })}
    >
      {text(`closed.${key}.help`)}
    </PageMessage>
  );
}
