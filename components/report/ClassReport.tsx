import type { ClassFigures, Evaluation } from '../../model/report';
import { CLASSES } from '../../model/taxonomy';

/** Precision, recall, F1 and support by class, and their means: scikit-learn's classification report. */
export function ClassReport({ perClass, macro, weighted, accuracy, n }: Evaluation) {
  return (
    <table class="class-report">
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
          <th scope="col">F1</th>
          <td />
          <th scope="col">Support</th>
        </tr>
      </thead>
      <tbody>
        {CLASSES.map(({ id, name }) => (
          <FiguresRow key={id} name={name} figures={perClass[id]} />
        ))}
      </tbody>
      <tbody class="means">
        <tr>
          <th scope="row">Accuracy</th>
          <td />
          <td />
          <td>{accuracy.toFixed(3)}</td>
          <td />
          <td>{n.toLocaleString('en')}</td>
        </tr>
        <FiguresRow name="Macro mean" figures={macro} />
        <FiguresRow name="Weighted mean" figures={weighted} />
      </tbody>
    </table>
  );
}

function FiguresRow({ name, figures }: { name: string; figures: ClassFigures }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{figures.precision.toFixed(3)}</td>
      <td>{figures.recall.toFixed(3)}</td>
      <td>{figures.f1.toFixed(3)}</td>
      <td class="f1-bar" aria-hidden="true">
        <span style={{ width: `${figures.f1 * 100}%` }} />
      </td>
      <td>{figures.support.toLocaleString('en')}</td>
    </tr>
  );
}
