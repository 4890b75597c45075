import { duration, exactPercent } from '../figures';
import type { Comparison } from './comparisons';

/** The runs that a mean is made of. */
export function ComparedRuns({ name, runs: { runs } }: Comparison) {
  return (
    <details>
      <summary>{name}, run by run</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Seed</th>
            <th scope="col">Epoch kept</th>
            <th scope="col">Test accuracy</th>
            <th scope="col">Test loss</th>
            <th scope="col">Duration</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ seed, chosenEpoch, test, seconds }) => (
            <tr key={seed}>
              <th scope="row">{seed}</th>
              <td>{chosenEpoch}</td>
              <td>{exactPercent(test.accuracy)}</td>
              <td>{test.loss.toFixed(3)}</td>
              <td>{duration(seconds * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
