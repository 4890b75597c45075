import type { Interval } from '../../model/report';
import { exactPercent, percent } from '../figures';

/** Two cells: a share with its 95 % interval, and both drawn. */
export function IntervalFigure({
  interval: { mean, low, high },
  before = '',
}: {
  interval: Interval;
  /** Said before the share, to those who do not see where it stands. */
  before?: string;
}) {
  const span = { left: `${low * 100}%`, width: `${(high - low) * 100}%` };
  return (
    <>
      <td>
        <span class="visually-hidden">{before}</span>
        {exactPercent(mean)}
        <small>
          {percent(low)} to {percent(high)}
        </small>
      </td>
      <td class="bar-cell" aria-hidden="true">
        <div class="interval">
          <span style={{ width: `${mean * 100}%` }} />
          <i style={span} />
        </div>
      </td>
    </>
  );
}
