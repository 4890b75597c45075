import type { PhotoSource } from '../../model/report';
import { ScoreChart } from './ScoreChart';

interface Props {
  photos: readonly PhotoSource[];
  noneThreshold: number;
}

/** Garments against other things, source by source; says so where a report lacks the figures. */
export function ScoreCharts({ photos, noneThreshold }: Props) {
  const drawn = photos.flatMap(({ name, test: { noneScores } }) =>
    noneScores ? [{ name, scores: noneScores }] : [],
  );
  const missing = photos.flatMap(({ name, test: { noneScores } }) => (noneScores ? [] : [name]));
  return (
    <>
      <h3>Garments and other things</h3>
      {drawn.length === 0 ? (
        <p class="lead">
          How the two are spread is not in this report, which was written before that was measured.{' '}
          <code>npm run remeasure</code> adds it.
        </p>
      ) : (
        <>
          <p class="lead">
            Test photographs by the probability of none of the ten: garments upwards, other things
            downwards. What lies right of the broken line is called none of the ten. Each height is
            the root of a share, so that few photographs are seen, too.
          </p>
          <div class="charts small-charts">
            {drawn.map((source) => (
              <ScoreChart key={source.name} {...source} noneThreshold={noneThreshold} />
            ))}
          </div>
          {missing.length > 0 && <p class="small">Not measured: {missing.join(', ')}.</p>}
        </>
      )}
    </>
  );
}
