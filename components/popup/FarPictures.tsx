import { counted } from '../../texts/counted';
import { text } from '../../texts/text';

/** Pictures that wait to be scrolled to. */
export function FarPictures({ count: far, onScanAll }: { count: number; onScanAll: () => void }) {
  return (
    <p class="far">
      {counted('scan.far', far)}{' '}
      <button type="button" onClick={onScanAll}>
        {text('scan.tagAll')}
      </button>
    </p>
  );
}
