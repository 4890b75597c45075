/** A cell by its row and its column, counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

/**
 * Where a key leads to in a square grid of cells, by the pattern for grids of the ARIA Authoring
 * Practices: arrows by one, Home and End along the row, with Ctrl to the grid's corners.
 * @returns nothing where the key has no meaning there
 */
export function nextCell(
  { row, column }: Cell,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  side: number,
): Cell | undefined {
  const last = side - 1;
  const within = (place: number) => Math.min(last, Math.max(0, place));
  switch (key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last : row, column: last };
    default:
      return undefined;
  }
}
