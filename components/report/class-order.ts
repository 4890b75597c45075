import type { ClassFigures, Evaluation } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';

/** What a classification report can be sorted by. */
export const COLUMNS = ['class', 'precision', 'recall', 'f1', 'support'] as const;
export type Column = (typeof COLUMNS)[number];

/** How it is sorted; absent where it is in the data set's order. */
export type Order = { by: Column; direction: 'ascending' | 'descending' } | undefined;

/** A class of the report, with its figures. */
export interface ClassRow {
  name: string;
  figures: ClassFigures;
}

/**
 * What a press on a column's head comes to: names from A on, figures from the largest on; pressed
 * again the other way round; pressed once more the data set's order.
 */
export function nextOrder(order: Order, by: Column): Order {
  const first = by === 'class' ? 'ascending' : 'descending';
  if (order?.by !== by) return { by, direction: first };
  if (order.direction !== first) return undefined;
  return { by, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** The classes in that order; equal ones stay in the data set's. */
export function sortedClasses(
  { perClass }: Pick<Evaluation, 'perClass'>,
  order: Order,
): ClassRow[] {
  const rows = CLASSES.map(({ id, name }) => ({ name, figures: perClass[id] }));
  if (order === undefined) return rows;
  const { by, direction } = order;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.sort(
    (a, b) =>
      sign * (by === 'class' ? a.name.localeCompare(b.name, 'en') : a.figures[by] - b.figures[by]),
  );
}
