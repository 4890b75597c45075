import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Draws the chart, with elements of that document. */
  draw: (page: Document) => Element;
}

/** Room for a chart. Drawn only; the reader who cannot see it has the same figures as a table. */
export function PlotFigure({ draw }: Props) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (room.current === null) return;
    const drawing = draw(room.current.ownerDocument);
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', 'Drawing of the table below');
    room.current.replaceChildren(drawing);
  });
  return <div class="plot" ref={room} />;
}
