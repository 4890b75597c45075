import { useId } from 'preact/hooks';
import type { PhotoFigures } from '../../model/report';
import { count, exactPercent } from '../figures';
import { PlotFigure } from './PlotFigure';
import { confidenceRanges, reliabilityPlot } from './reliability-plot';

/** How often the network is right, by how sure it is; on the diagonal it is as right as it is sure. */
export function ReliabilityDiagram({ name, figures }: { name: string; figures: PhotoFigures }) {
  const heading = useId();
  const ranges = confidenceRanges(figures.reliability);
  const photographs = ranges.reduce((sum, { n }) => sum + n, 0);
  return (
    <figure class="chart reliability" aria-labelledby={heading}>
      <figcaption id={heading}>
        {name} <small>{count(photographs, 'photograph')}</small>
      </figcaption>
      <PlotFigure draw={(page) => reliabilityPlot(ranges, page)} />
      <details>
        <summary>{name} as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Confidence</th>
              <th scope="col">Photos</th>
              <th scope="col">Mean confidence</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map(({ n, confidence, accuracy, from, to }) => (
              <tr key={from}>
                <th scope="row">{`${whole(from)} to ${whole(to)}`}</th>
                <td>{n.toLocaleString('en')}</td>
                <td>{exactPercent(confidence)}</td>
                <td>{exactPercent(accuracy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function whole(share: number): string {
  return `${Math.round(share * 100)}%`;
}
