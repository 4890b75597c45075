import { useId } from 'preact/hooks';
import type { PhotoFigures } from '../../model/report';
import { count, exactPercent } from '../figures';

const SIDE = 200;
const LEFT = 40;
const BOTTOM = 30;

/** How often the network is right, by how sure it is; on the diagonal it is as right as it is sure. */
export function ReliabilityDiagram({ name, figures }: { name: string; figures: PhotoFigures }) {
  const heading = useId();
  const bins = figures.reliability.map((bin, index, all) => ({
    ...bin,
    from: index / all.length,
    to: (index + 1) / all.length,
  }));
  const filled = bins.filter(({ n }) => n > 0);
  const largest = Math.max(1, ...bins.map(({ n }) => n));
  const photographs = bins.reduce((sum, { n }) => sum + n, 0);
  const x = (share: number) => LEFT + share * SIDE;
  const y = (share: number) => 8 + (1 - share) * SIDE;
  return (
    <figure class="chart reliability" aria-labelledby={heading}>
      <figcaption id={heading}>
        {name} <small>{count(photographs, 'photograph')}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + SIDE + 4} ${SIDE + BOTTOM + 8}`}
        role="img"
        aria-label="Drawing of the table below"
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid" x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text x={x(0) - 4} y={y(share) + 4} text-anchor="end">
              {`${share * 100}%`}
            </text>
            <text x={x(share)} y={SIDE + BOTTOM - 6} text-anchor={share === 1 ? 'end' : 'middle'}>
              {`${share * 100}%`}
            </text>
          </g>
        ))}
        {filled.map(({ n, accuracy, from, to }) => (
          <rect
            key={from}
            x={x(from) + 1}
            y={y(accuracy)}
            width={x(to) - x(from) - 2}
            height={y(0) - y(accuracy)}
            // Ranges with few photographs say little: they are fainter.
            fill-opacity={0.25 + 0.75 * Math.sqrt(n / largest)}
          />
        ))}
        <line class="ideal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      </svg>
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
            {filled.map(({ n, confidence, accuracy, from, to }) => (
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
