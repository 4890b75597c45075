import { useId, useState } from 'preact/hooks';
import { percent, probabilityPercent } from '../figures';
import type { Category } from './overview';
import { Thumbnail } from './Thumbnail';

interface Props {
  category: Category;
  /** Length of the bar, 0 to 1: the share against the largest category's. */
  bar: number;
  /** Pictures to show before the rest is asked for. */
  preview: number;
}

/** One class: its name, bar, count and share, and its pictures with the network's confidence. */
export function CategorySection({ category: { id, name, images, share }, bar, preview }: Props) {
  const heading = useId();
  const list = useId();
  const [open, setOpen] = useState(false);
  const foldable = images.length > preview;
  const shown = foldable && !open ? images.slice(0, preview - 1) : images;
  return (
    <section class="category" data-class={id} aria-labelledby={heading}>
      <div class="category-head">
        <h3 id={heading}>{name}</h3>
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${bar * 100}%` }} />
        </span>
        <span class="category-count">
          <b>{images.length}</b> <span class="visually-hidden">pictures, </span>
          {percent(share)}
        </span>
      </div>
      <ul class="thumbnails" id={list}>
        {shown.map(({ image, tag }, index) => (
          <li key={`${index} ${image.url}`}>
            <Thumbnail image={image} />
            <span class="confidence">
              <span class="visually-hidden">Confidence </span>
              {probabilityPercent(tag.ranking[0].probability)}
            </span>
          </li>
        ))}
        {foldable && (
          <li>
            <button
              type="button"
              class="thumbnail more"
              aria-expanded={open}
              aria-controls={list}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Fewer' : `+${images.length - shown.length}`}
              <span class="visually-hidden"> pictures of {name}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
