import { useState } from 'preact/hooks';
import { counted } from '../../texts/counted';
import { text } from '../../texts/text';

interface Props {
  /** Corrections that are kept; absent where they cannot be read. */
  kept: number | undefined;
  /** @returns whether they are gone for good */
  onForget: () => Promise<boolean>;
}

/** How many tags the person has corrected, and the way to remove all of that. */
export function CorrectionsPanel({ kept, onForget }: Props) {
  const [asking, setAsking] = useState(false);
  const [status, setStatus] = useState('');
  if (kept === 0 && !status) return null;
  const forget = async () => {
    setAsking(false);
    setStatus((await onForget()) ? text('corrections.removed') : text('corrections.notRemoved'));
  };
  return (
    <section class="corrections" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{text('corrections.heading')}</h2>
      {kept === undefined && <p>{text('corrections.unread')}</p>}
      {kept !== undefined && kept > 0 && (
        <>
          <p>{counted('corrections.kept', kept)}</p>
          {/* One place for all of the buttons, so that the focus stays near. */}
          <div class="buttons">
            {asking ? (
              <>
                <button type="button" onClick={forget}>
                  {counted('corrections.remove', kept)}
                </button>
                <button type="button" onClick={() => setAsking(false)}>
                  {text('corrections.keep')}
                </button>
              </>
            ) : (
              <button type="button" onClick={() => setAsking(true)}>
                {text('corrections.removeAll')}
              </button>
            )}
          </div>
        </>
      )}
      <p class="small" role="status">
        {status}
      </p>
    </section>
  );
}
