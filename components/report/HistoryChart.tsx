import { useId } from 'preact/hooks';
import type { Epoch } from '../../model/report';
import { historyPlot } from './history-plot';
import { PlotFigure } from './PlotFigure';

interface Props {
  title: string;
  history: readonly Epoch[];
  training: 'loss' | 'accuracy';
  validation: 'validationLoss' | 'validationAccuracy';
  chosenEpoch: number;
  /** Writes a value in the table, and at the axis. */
  format: (value: number) => string;
  label: (value: number) => string;
}

/**
 * One figure by epoch, on the training and the validation images: a drawing and its table. Where
 * there are several validation sets, their mean is drawn, and the table has each.
 */
export function HistoryChart(props: Props) {
  const { title, history, training, validation, chosenEpoch, format, label } = props;
  const heading = useId();
  const sets = Object.keys(history[0]?.validation ?? {});
  const inSets = validation === 'validationLoss' ? 'loss' : 'accuracy';
  return (
    <figure class="chart" aria-labelledby={heading}>
      <figcaption id={heading}>{title}</figcaption>
      <p class="legend" aria-hidden="true">
        <span class="training">Training</span>
        <span class="validation">Validation</span>
      </p>
      <PlotFigure
        draw={(page) =>
          historyPlot(
            {
              epochs: history.map((epoch) => ({
                epoch: epoch.epoch,
                training: epoch[training],
                validation: epoch[validation],
              })),
              chosenEpoch,
              label,
              format,
            },
            page,
          )
        }
      />
      <details>
        <summary>{title} as a table</summary>
        <div class="scroll-box">
          <table>
            <thead>
              <tr>
                <th scope="col">Epoch</th>
                <th scope="col">Training</th>
                <th scope="col">Validation{sets.length > 0 && ', mean'}</th>
                {sets.map((set) => (
                  <th scope="col" key={set}>
                    {set}
                  </th>
                ))}
                <th scope="col">Learning rate at its start</th>
              </tr>
            </thead>
            <tbody>
              {history.map((epoch) => (
                <tr key={epoch.epoch} class={epoch.epoch === chosenEpoch ? 'chosen' : ''}>
                  <th scope="row">
                    {epoch.epoch}
                    {epoch.epoch === chosenEpoch && ' (kept)'}
                  </th>
                  <td>{format(epoch[training])}</td>
                  <td>{format(epoch[validation])}</td>
                  {sets.map((set) => (
                    <td key={set}>{format(epoch.validation?.[set]?.[inSets] ?? 0)}</td>
                  ))}
                  <td>{epoch.learningRate.toPrecision(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
