import type { Report } from '../../model/report';
import { exactPercent, percent } from '../figures';
import { findings } from './findings';
import { isNeverTrainedOn, isSplitBySource, unseenOf } from './photo-sources';

/** The evaluation in plain words: of a shop never seen where that was measured, else of Fashion-MNIST. */
export function Summary({ report }: { report: Report }) {
  const { test } = report.bundled;
  const { best, worst, mistake } = findings(test);
  const right = Math.round(test.accuracy * test.n);
  const unseen = unseenOf(report);
  const trainedOn = (report.photos ?? []).filter(
    (source) =>
      !isNeverTrainedOn(source) && !isSplitBySource(source, report) && source.test.evaluation.n > 0,
  );
  return (
    <div class="summary">
      <p class="verdict">
        {unseen ? (
          <>
            <b>{exactPercent(unseen.accuracy)}</b> of garments right in photographs of{' '}
            {unseen.where}, never trained on
          </>
        ) : (
          <>
            <b>{exactPercent(test.accuracy)}</b> right on pictures that it had never seen
          </>
        )}
      </p>
      {trainedOn.length > 0 && (
        <p>
          On photographs that it had not seen, of sources that it learned from:{' '}
          {trainedOn.map((source, index) => (
            <>
              {index > 0 && ', '}
              {source.name} <b>{exactPercent(source.test.evaluation.accuracy)}</b>
            </>
          ))}
          .
        </p>
      )}
      <p>
        Of {test.n.toLocaleString('en')} test pictures of Fashion-MNIST the bundled network gives{' '}
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
