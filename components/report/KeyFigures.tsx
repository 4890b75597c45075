import type { Report, Spread } from '../../model/report';
import { count, exactPercent } from '../figures';

/** The figures of the bundled network, beside those of the published recipe. */
export function KeyFigures({ report: { bundled, baseline } }: { report: Report }) {
  return (
    <table class="key-figures">
      <thead>
        <tr>
          <td />
          <th scope="col" class="ours">
            Bundled network <small>what the extension runs: one training run</small>
          </th>
          <th scope="col">
            Published recipe{' '}
            <small>
              to the letter, to compare with
              {baseline && `: mean ± standard deviation of ${count(baseline.runs.length, 'run')}`}
            </small>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Accuracy on the test set</th>
          <td class="ours">
            <b>{exactPercent(bundled.test.accuracy)}</b>
          </td>
          <td>{baseline ? spread(baseline.accuracy, exactPercent) : 'not measured'}</td>
        </tr>
        <tr>
          <th scope="row">
            Loss on the test set <small>cross-entropy in nats; less is better</small>
          </th>
          <td class="ours">
            <b>{bundled.test.loss.toFixed(3)}</b>
          </td>
          <td>{baseline ? spread(baseline.loss, (loss) => loss.toFixed(3)) : 'not measured'}</td>
        </tr>
      </tbody>
    </table>
  );
}

function spread({ mean, standardDeviation }: Spread, format: (value: number) => string): string {
  return `${format(mean)} ± ${format(standardDeviation)}`;
}
