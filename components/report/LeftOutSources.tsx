import type { LeftOutSource, Report } from '../../model/report';
import { duration, exactPercent } from '../figures';
import { Figure } from './Figure';

/** Each source with and without its photographs in training: what a new shop has to expect. */
export function LeftOutSources({
  leaveOneSourceOut = [],
  photos = [],
  decision,
  bundled,
}: Pick<Report, 'leaveOneSourceOut' | 'photos' | 'decision' | 'bundled'>) {
  const looksTwice = decision !== undefined && decision.settings.secondLookBelow > 0;
  const isOneLook = (left: LeftOutSource) => looksTwice && left.secondLookBelow === undefined;
  const runOf = (left: LeftOutSource) => {
    const { epochs, seconds } = left;
    return [
      `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
      duration(seconds * 1000),
      ...(isOneLook(left) ? ['one look'] : []),
    ].join(', ');
  };
  const sources = [...new Set(leaveOneSourceOut.map(({ source }) => source))];
  return (
    <>
      {leaveOneSourceOut.some(({ epochs }) => epochs < bundled.history.length) && (
        <p class="lead">
          The networks without a source were trained for fewer epochs than the bundled one’s{' '}
          {bundled.history.length}: a part of the difference, too.
        </p>
      )}
      {leaveOneSourceOut.some(isOneLook) && (
        <p class="lead">
          Where it says “one look”, the photographs were not looked at again where the network was
          unsure, as they are as bundled: a part of the difference.
        </p>
      )}
      <div class="scroll-box">
        <table class="left-out">
          <caption>Right answers on a source’s test photographs</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col" class="training">
                Training
              </th>
              <th scope="col">Right</th>
              <td class="bar-cell" />
              <th scope="col">Mean over classes</th>
              <th scope="col">Told from other things (AUROC)</th>
            </tr>
          </thead>
          {sources.map((source) => {
            const rows = [
              {
                training: 'as bundled',
                run: undefined,
                figures: photos.find(({ name }) => name === source)?.test,
                isBundled: true,
              },
              ...leaveOneSourceOut
                .filter((left) => left.source === source)
                .map((left) => ({
                  training: trainingOf(left),
                  run: runOf(left),
                  figures: left.figures,
                  isBundled: false,
                })),
            ].flatMap((row) => (row.figures ? [{ ...row, figures: row.figures }] : []));
            return (
              <tbody key={source}>
                {rows.map((row, index) => (
                  <tr key={row.training}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={rows.length}>
                        {source}
                      </th>
                    )}
                    <td class="training">
                      {row.training}
                      {row.run && <small>{row.run}</small>}
                    </td>
                    <td>
                      <Figure
                        value={
                          row.figures.evaluation.n === 0 ? null : row.figures.evaluation.accuracy
                        }
                        format={exactPercent}
                      />
                    </td>
                    <td
                      class={row.isBundled ? 'bar-cell' : 'bar-cell left-out-bar'}
                      aria-hidden="true"
                    >
                      <span style={{ width: `${row.figures.evaluation.accuracy * 100}%` }} />
                    </td>
                    <td>
                      <Figure value={row.figures.balancedAccuracy} format={exactPercent} />
                    </td>
                    <td>
                      <Figure value={row.figures.outlierAuroc} format={(area) => area.toFixed(4)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </>
  );
}

/** Such as `without it and catalog`. */
function trainingOf({ source, without }: LeftOutSource): string {
  const others = without.filter((name) => name !== source);
  return `without ${[...(without.includes(source) ? ['it'] : []), ...others].join(' and ')}`;
}
