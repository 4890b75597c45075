import { useId, useState } from 'preact/hooks';
import type { Trial } from '../../model/report';
import { PlotFigure } from './PlotFigure';
import { RANK, trialAxes, trialsPlot } from './trials-plot';

/** The score of each trial against what the reader chooses. */
export function TrialChart({ trials }: { trials: readonly Trial[] }) {
  const [axis, setAxis] = useState(RANK);
  const [heading, field] = [useId(), useId()];
  return (
    <figure class="chart trial-chart" aria-labelledby={heading}>
      <figcaption id={heading}>Score of each trial; fuller: trained longer</figcaption>
      <p class="axis-choice">
        <label for={field}>Set out by</label>{' '}
        <select id={field} value={axis} onChange={(event) => setAxis(event.currentTarget.value)}>
          {trialAxes(trials).map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <PlotFigure draw={(page) => trialsPlot(trials, axis, page)} />
    </figure>
  );
}
