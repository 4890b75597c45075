import type { PageSummary } from '../../messages/protocol';
import { text as textOf } from '../../texts/text';

const LABELS = { idle: 'scan.start', scanning: 'scan.running', done: 'scan.again' } as const;

interface Props {
  phase: PageSummary['phase'];
  title: string;
  /** What to know before the first scan, or after one that found nothing. */
  text: string | undefined;
  onScan: () => void;
}

/**
 * The headline and the scan's button. One element in every phase, and never `disabled`: else the
 * keyboard's focus would fall off the button that was just pressed.
 */
export function ScanHead({ phase, title, text, onScan }: Props) {
  const scanning = phase === 'scanning';
  return (
    <div class={text === undefined ? 'overview-head' : 'message'}>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <button
        type="button"
        class={phase === 'idle' || text !== undefined ? 'primary' : ''}
        aria-disabled={scanning}
        onClick={scanning ? undefined : onScan}
      >
        {textOf(LABELS[phase])}
      </button>
    </div>
  );
}
