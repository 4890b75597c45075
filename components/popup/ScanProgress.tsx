import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';

/** How far the scan is: without figures while the page is still being searched. */
export function ScanProgress({ answered, found }: { answered: number; found: number }) {
  if (found === 0) {
    return (
      <div class="scan-progress">
        <progress aria-label={text('scan.searching')} />
        <p>{text('scan.searching')}</p>
      </div>
    );
  }
  return (
    <div class="scan-progress">
      <progress aria-label={text('scan.tagged')} value={answered} max={found} />
      <p>{text('scan.progress', { answered: formatted(answered), found: formatted(found) })}</p>
    </div>
  );
}
