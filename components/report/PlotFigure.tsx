interface Props {
  /** Draws the chart, with elements of that document. */
  draw: (page: Document) => Element;
}

/** Room for a chart. Drawn only; the reader who cannot see it has the same figures as a table. */
export function PlotFigure({ draw }: Props) {
  // No hook: what only the report needs of their library would be loaded by the popup, too.
  function fill(room: HTMLElement | null): void {
    if (room === null) return;
    const drawing = draw(room.ownerDocument);
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', 'Drawing of the table below');
    room.replaceChildren(drawing);
  }
  return <div class="plot" ref={fill} />;
}
