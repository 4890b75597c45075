import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Evaluation } from '../../model/report';
import { CLASS_COUNT, CLASSES } from '../../model/taxonomy';
import { type Cell, nextCell } from './next-cell';
import { pairWords } from './pair-words';

/** Strongest tint, in percent: more would leave too little contrast for the figure on it. */
const STRONGEST = 45;

/**
 * What each class was taken for: a row for each truth, a column for each answer. The cells are one
 * stop of the Tab key; the arrow keys lead from one to another, and the pair is said in words.
 */
export function ConfusionMatrix(evaluation: Evaluation) {
  const [unit, setUnit] = useState<'pictures' | 'shares'>('pictures');
  const [stop, setStop] = useState<Cell>({ row: 0, column: 0 });
  const [said, setSaid] = useState<Cell>();
  const rows = evaluation.confusion.map((row) => {
    const support = row.reduce((sum, images) => sum + images, 0);
    return row.map((images) => ({ images, share: support === 0 ? 0 : images / support }));
  });
  const value = (cell: { images: number; share: number }) =>
    unit === 'pictures' ? cell.images : cell.share;
  const commonest = Math.max(
    ...rows.flatMap((row, truth) => row.filter((_, answer) => answer !== truth).map(value)),
  );

  function follow(event: TargetedKeyboardEvent<HTMLTableElement>): void {
    const next = nextCell(stop, event, CLASS_COUNT);
    if (next === undefined) return;
    event.preventDefault();
    const row = event.currentTarget.tBodies[0]?.rows[next.row];
    row?.querySelectorAll('td')[next.column]?.focus();
  }

  return (
    <>
      <UnitSwitch unit={unit} onChange={setUnit} />
      <div class="scroll-box">
        <table
          class="confusion"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows it, and in a table the arrow keys would be the screen reader's own.
          role="grid"
          aria-readonly="true"
          onKeyDown={follow}
          onPointerLeave={() => setSaid(undefined)}
        >
          <caption class="visually-hidden">
            Rows: what the pictures show. Columns: what they were called.{' '}
            {unit === 'pictures' ? 'In pictures.' : 'In percent of the row.'}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Truth ↓ &nbsp; Answer <span class="to-the-right">↑</span>
              </th>
              {CLASSES.map(({ id, name }) => (
                <th scope="col" key={id}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CLASSES.map(({ id, name }, truth) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {rows[truth]!.map((cell, answer) => {
                  const place = { row: truth, column: answer };
                  const whole = unit === 'pictures' ? evaluation.perClass[id].support : 1;
                  return (
                    <td
                      key={CLASSES[answer]!.id}
                      class={truth === answer ? 'right' : cell.images === 0 ? 'none' : 'wrong'}
                      style={{
                        '--tint': `${tint(value(cell), truth === answer ? whole : commonest)}%`,
                      }}
                      tabIndex={stop.row === truth && stop.column === answer ? 0 : -1}
                      onFocus={() => {
                        setStop(place);
                        setSaid(place);
                      }}
                      onPointerEnter={() => setSaid(place)}
                    >
                      {unit === 'pictures' ? cell.images : sharePercent(cell.share)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="pair" role="status">
        {said
          ? pairWords(evaluation, said.row, said.column)
          : 'Point at a cell, or go through them with the arrow keys: here it is said in words.'}
      </p>
    </>
  );
}

interface UnitSwitchProps {
  unit: 'pictures' | 'shares';
  onChange: (unit: 'pictures' | 'shares') => void;
}

function UnitSwitch({ unit, onChange }: UnitSwitchProps) {
  const name = useId();
  return (
    <fieldset class="unit-switch">
      <legend class="visually-hidden">Figures in the cells</legend>
      {(['pictures', 'shares'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={unit === one}
            onChange={() => onChange(one)}
          />
          {one === 'pictures' ? 'Pictures' : 'Share of the row'}
        </label>
      ))}
    </fieldset>
  );
}

/** In whole percent but for what would look like nothing: the cells are narrow, and there are 100. */
function sharePercent(share: number): string {
  if (share === 0) return '0';
  return share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** Grows with the square root of the number, so that rare mistakes are seen as well. */
function tint(value: number, most: number): number {
  return most === 0 ? 0 : Math.round(Math.sqrt(value / most) * STRONGEST);
}
