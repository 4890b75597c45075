import type { PhotoSource } from '../../model/report';
import { className, OUTPUT_IDS } from '../../model/taxonomy';

/** How many photographs of each class a source has, and what they were used for. */
export function SourceCounts({ name, about, counts }: PhotoSource) {
  return (
    <details>
      <summary>{name}: the photographs of each class</summary>
      <p class="small">{about}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Trained on</th>
            <th scope="col">Validation</th>
            <th scope="col">Test</th>
          </tr>
        </thead>
        <tbody>
          {OUTPUT_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">{className(id)}</th>
              <td>{counts.train[id].toLocaleString('en')}</td>
              <td>{counts.validation[id].toLocaleString('en')}</td>
              <td>{counts.test[id].toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
