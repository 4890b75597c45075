import type { Evaluation } from '../../model/report';
import { exactPercent, percent } from '../figures';
import { findings } from './findings';

/** The evaluation in plain words. */
export function Summary({ evaluation }: { evaluation: Evaluation }) {
  const { best, worst, mistake } = findings(evaluation);
  const right = Math.round(evaluation.accuracy * evaluation.n);
  return (
    <div class="summary">
      <p class="verdict">
        <b>{exactPercent(evaluation.accuracy)}</b> right on pictures that it had never seen
      </p>
      <p>
        Of {evaluation.n.toLocaleString('en')} test pictures the bundled network gives{' '}
        {right.toLocaleString('en')} their right class. It knows <b>{best.name}</b> best (F1{' '}
        {best.f1.toFixed(3)}) and <b>{worst.name}</b> least (F1 {worst.f1.toFixed(3)}).
        {mistake && (
          <>
            {' '}
            Its commonest mistake: {percent(mistake.images / mistake.support)} of the pictures of{' '}
            <b>{mistake.truth}</b> are taken for <b>{mistake.answer}</b>.
          </>
        )}
      </p>
    </div>
  );
}
