import { useId } from 'preact/hooks';
import type { NoneScores } from '../../model/report';
import { count, percent } from '../figures';
import { PlotFigure } from './PlotFigure';
import { scoreRanges, scoresPlot } from './scores-plot';

interface Props {
  /** Name of the source. */
  name: string;
  scores: NoneScores;
  noneThreshold: number;
}

/** How far garments are from other things by the probability of none: a drawing and its table. */
export function ScoreChart({ name, scores, noneThreshold }: Props) {
  const heading = useId();
  const ranges = scoreRanges(scores);
  const sum = (kind: 'garments' | 'none') => scores.reduce((total, bin) => total + bin[kind], 0);
  return (
    <figure class="chart scores" aria-labelledby={heading}>
      <figcaption id={heading}>
        {name}{' '}
        <small>
          {count(sum('garments'), 'garment')}, {count(sum('none'), 'other thing')}
        </small>
      </figcaption>
      <PlotFigure draw={(page) => scoresPlot(ranges, noneThreshold, page)} />
      <details>
        <summary>{name} as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Probability of none</th>
              <th scope="col">Garments</th>
              <th scope="col">Other things</th>
            </tr>
          </thead>
          <tbody>
            {ranges
              .filter(({ garments, none }) => garments + none > 0)
              .map(({ from, to, garments, none }) => (
                <tr key={from}>
                  <th scope="row">{`${percent(from)} to ${percent(to)}`}</th>
                  <td>{garments.toLocaleString('en')}</td>
                  <td>{none.toLocaleString('en')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
