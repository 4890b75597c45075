import { keyOf } from '../../texts/key-of';
import { text } from '../../texts/text';
import { PageMessage } from './PageMessage';
import type { ClosedReason } from './state';

/** The page cannot be asked: why, and what to do. */
export function ClosedPage({ reason, onReload }: { reason: ClosedReason; onReload: () => void }) {
  return (
    <PageMessage
      title={text(`closed.${keyOf(reason)}.title`)}
      {...(reason === 'not-on' && { action: { label: text('popup.reload'), run: onReload } })}
    >
      {text(`closed.${keyOf(reason)}.help`)}
    </PageMessage>
  );
}
