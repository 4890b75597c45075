import type { ComponentChildren } from 'preact';

interface Props {
  /** Length of the bar, 0 to 1. */
  share: number;
  /** The figure itself. */
  children: ComponentChildren;
}

/** A figure with its bar beside it, within one cell of a table. */
export function BarFigure({ share, children }: Props) {
  return (
    <div class="bar-figure">
      <span>{children}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}
