import { count } from '../figures';

/** Pictures that wait to be scrolled to. */
export function FarPictures({ count: far, onScanAll }: { count: number; onScanAll: () => void }) {
  return (
    <p class="far">
      {count(far, 'more picture')} further down the page: tagged as you scroll.{' '}
      <button type="button" onClick={onScanAll}>
        Tag all now
      </button>
    </p>
  );
}
