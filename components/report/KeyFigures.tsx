import type { Report, Spread } from '../../model/report';
import { count, exactPercent } from '../figures';
import { comparisons } from './comparisons';

/** The figures of the bundled network on Fashion-MNIST, beside those that it is compared with. */
export function KeyFigures({ report }: { report: Report }) {
  const { bundled } = report;
  const others = comparisons(report);
  return (
    <table class="key-figures">
      <thead>
        <tr>
          <td />
          <th scope="col" class="ours">
            Bundled network <small>what the extension runs: one training run</small>
          </th>
          {others.map(({ name, note, runs }) => (
            <th scope="col" key={name}>
              {name}{' '}
              <small>
                {note}: mean ± standard deviation of {count(runs.runs.length, 'run')}
              </small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Accuracy on the test set</th>
          <td class="ours">
            <b>{exactPercent(bundled.test.accuracy)}</b>
          </td>
          {others.map(({ name, runs }) => (
            <td key={name}>{spread(runs.accuracy, exactPercent)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">
            Loss on the test set <small>cross-entropy in nats; less is better</small>
          </th>
          <td class="ours">
            <b>{bundled.test.loss.toFixed(3)}</b>
          </td>
          {others.map(({ name, runs }) => (
            <td key={name}>{spread(runs.loss, (loss) => loss.toFixed(3))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function spread({ mean, standardDeviation }: Spread, format: (value: number) => string): string {
  return `${format(mean)} ± ${format(standardDeviation)}`;
}
