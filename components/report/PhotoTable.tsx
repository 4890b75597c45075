import type { PhotoFigures } from '../../model/report';
import { exactPercent } from '../figures';
import { Figure } from './Figure';

export interface PhotoRow {
  name: string;
  /** A few words beside the name. */
  note?: string | undefined;
  figures: PhotoFigures;
}

/** The figures of photo sources, a row for each. */
export function PhotoTable({ caption, rows }: { caption: string; rows: readonly PhotoRow[] }) {
  return (
    <div class="scroll-box">
      <table class="photo-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={5}>
              Garments
            </th>
            <th scope="colgroup" colSpan={3}>
              Other things
            </th>
            <th scope="col" rowSpan={2}>
              Calibration error
            </th>
          </tr>
          <tr>
            <th scope="col">Photos</th>
            <th scope="col">Right</th>
            <th scope="col">Mean over classes</th>
            <th scope="col">Get a tag</th>
            <th scope="col">Of those, right</th>
            <th scope="col">Photos</th>
            <th scope="col">Told apart (AUROC)</th>
            <th scope="col">Get a tag</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, figures }) => (
            <FiguresRow key={name} name={name} note={note} figures={figures} />
          ))}
        </tbody>
      </table>
      {rows.some(({ figures }) => typeof figures.calibrationErrorByChance === 'number') && (
        <p class="small by-chance">
          By chance: the calibration error on so few photographs, were the confidence right.
        </p>
      )}
    </div>
  );
}

function FiguresRow({ name, note, figures }: PhotoRow) {
  const { evaluation } = figures;
  return (
    <tr>
      <th scope="row">
        {name}
        {note && <small>{note}</small>}
      </th>
      <td>{evaluation.n.toLocaleString('en')}</td>
      <td>
        <Figure value={evaluation.n === 0 ? null : evaluation.accuracy} format={exactPercent} />
      </td>
      <td>
        <Figure value={figures.balancedAccuracy} format={exactPercent} />
      </td>
      <td>
        <Figure value={figures.answered} format={exactPercent} />
      </td>
      <td>
        <Figure value={figures.answeredAccuracy} format={exactPercent} />
      </td>
      <td>{figures.noneCount.toLocaleString('en')}</td>
      <td>
        <Figure value={figures.outlierAuroc} format={fourDigits} />
      </td>
      <td>
        <Figure value={figures.falseTags} format={exactPercent} />
      </td>
      <td>
        <Figure value={figures.expectedCalibrationError} format={fourDigits} />
        {typeof figures.calibrationErrorByChance === 'number' && (
          <small class="by-chance"> by chance {fourDigits(figures.calibrationErrorByChance)}</small>
        )}
      </td>
    </tr>
  );
}

/** Of areas and errors, which are compared in their last digits. */
export function fourDigits(value: number): string {
  return value.toFixed(4);
}
