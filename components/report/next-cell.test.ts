import { expect, test } from 'vitest';
import { nextCell } from './next-cell';

test.each<[key: string, ctrlKey: boolean, row: number, column: number]>([
  ['ArrowLeft', false, 3, 4],
  ['ArrowRight', false, 3, 6],
  ['ArrowUp', false, 2, 5],
  ['ArrowDown', false, 4, 5],
  ['Home', false, 3, 0],
  ['End', false, 3, 9],
  ['Home', true, 0, 0],
  ['End', true, 9, 9],
])('%s, with Ctrl %s', (key, ctrlKey, row, column) => {
  expect(nextCell({ row: 3, column: 5 }, { key, ctrlKey }, 10)).toEqual({ row, column });
});

test('arrows end at the edges', () => {
  const corner = { row: 9, column: 9 };
  expect(nextCell(corner, { key: 'ArrowRight', ctrlKey: false }, 10)).toEqual(corner);
  expect(nextCell({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, 10)).toEqual({
    row: 0,
    column: 0,
  });
});

test('other keys have their own meaning', () => {
  expect(nextCell({ row: 0, column: 0 }, { key: 'Tab', ctrlKey: false }, 10)).toBeUndefined();
});
