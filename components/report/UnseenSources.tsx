import type { Report, UnseenFigures, WithAndWithout } from '../../model/report';
import { count, exactPercent, percent } from '../figures';
import { Figure } from './Figure';
import { IntervalFigure } from './IntervalFigure';
import { fourDigits } from './PhotoTable';

/** Sources that nobody trained on: the picture alone, then with what else counts. */
export function UnseenSources({ unseen, pages }: Pick<Report, 'unseen' | 'pages'>) {
  return (
    <>
      {unseen && <PictureAlone {...unseen} />}
      <WithMore unseen={unseen} pages={pages} />
      {unseen && <SourceBySource {...unseen} />}
    </>
  );
}

type Unseen = NonNullable<Report['unseen']>;

function PictureAlone({ untouched, all }: Unseen) {
  const nothing = 'nothing was chosen by them';
  const hasChoosing = untouched?.sources !== all.sources;
  const rows: { name: string; note: string; figures: UnseenFigures }[] = [
    {
      name: 'All',
      note: hasChoosing ? 'epoch and thresholds were chosen by some' : nothing,
      figures: all,
    },
  ];
  if (untouched && hasChoosing) {
    rows.unshift({ name: 'Untouched', note: nothing, figures: untouched });
  }
  return (
    <div class="scroll-box">
      <table class="unseen">
        <caption>The picture alone</caption>
        <thead>
          <tr>
            <th scope="col">Sources</th>
            <th scope="col">Garments</th>
            <th scope="col">Right</th>
            <td class="bar-cell" />
            <th scope="col">Get a tag</th>
            <th scope="col">Tags right</th>
            <th scope="col">Other things</th>
            <th scope="col">AUROC</th>
            <th scope="col">Get a tag</th>
            <th scope="col">Calibration error</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, figures }) => (
            <tr key={name}>
              <th scope="row">
                {name}: {figures.sources}
                <small>{note}</small>
              </th>
              <td>{figures.garments.toLocaleString('en')}</td>
              <IntervalFigure interval={figures.accuracy} />
              <td>
                <Figure value={figures.answered} format={exactPercent} />
              </td>
              <td>
                <Figure value={figures.answeredAccuracy} format={exactPercent} />
              </td>
              <td>{figures.others.toLocaleString('en')}</td>
              <td>
                <Figure value={figures.outlierAuroc} format={fourDigits} />
              </td>
              <td>
                <Figure value={figures.falseTags} format={exactPercent} />
              </td>
              <td>
                <Figure value={figures.expectedCalibrationError} format={fourDigits} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  what: string;
  on: string;
  figures: WithAndWithout;
}

/** What counts beside the picture, each with its own comparison. */
function WithMore({ unseen, pages }: Pick<Report, 'unseen' | 'pages'>) {
  const rows: Row[] = [];
  const add = (what: string, kind: string, figures: WithAndWithout | undefined) => {
    if (figures) rows.push({ what, on: count(figures.count, kind), figures });
  };
  add('The page’s other pictures', 'source', unseen?.page);
  add('Ten corrections of the shop', 'source', unseen?.corrections);
  add('The page’s words', 'page', pages?.realTexts?.words ?? pages?.all.words);
  add('The page’s other pictures', 'page', pages?.realTexts?.page ?? pages?.all.page);
  add('Both', 'page', pages?.realTexts?.both ?? pages?.all.both);
  if (rows.length === 0) return null;
  return (
    <>
      <p class="lead">
        Beside the picture, Hangtag goes by what else the page says and by your own corrections.
        Means over sources, or over shop pages{pages?.realTexts && ' whose texts are mostly right'}.
        The upper line is the picture alone.
      </p>
      <div class="scroll-box">
        <table class="unseen">
          <caption>With what else counts</caption>
          <thead>
            <tr>
              <th scope="col">What counts</th>
              <th scope="col">Measured on</th>
              <th scope="col">Right</th>
              <td class="bar-cell" />
              <th scope="col">Gain</th>
              <th scope="col">Get a tag</th>
              <th scope="col">Tags right</th>
            </tr>
          </thead>
          {rows.map(({ what, on, figures }) => (
            <tbody key={`${what}, ${on}`}>
              <tr class="without">
                <th scope="rowgroup" rowSpan={2}>
                  {what}
                </th>
                <td rowSpan={2}>{on}</td>
                <IntervalFigure interval={figures.without} before="without " />
                <td rowSpan={2}>
                  {signedPoints(figures.gain.mean)}
                  <small>
                    {signedPoints(figures.gain.low)} to {signedPoints(figures.gain.high)}
                  </small>
                </td>
                <td>{exactPercent(figures.tagged.without)}</td>
                <td>
                  <Figure value={figures.right.without} format={exactPercent} />
                </td>
              </tr>
              <tr>
                <IntervalFigure interval={figures.with} before="with " />
                <td>{exactPercent(figures.tagged.with)}</td>
                <td>
                  <Figure value={figures.right.with} format={exactPercent} />
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

function SourceBySource({ sources }: Unseen) {
  const rows = sources
    .filter(({ garments }) => garments > 0)
    .sort((a, b) => b.right / b.garments - a.right / a.garments);
  return (
    <details>
      <summary>Source by source</summary>
      <div class="scroll-box">
        <table class="unseen">
          <caption>Garments right, the picture alone</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Garments</th>
              <th scope="col">Right</th>
              <td class="bar-cell" />
              <th scope="col">Other things</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, garments, right, others, isChosenBy }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {isChosenBy && <small>epoch and thresholds were chosen by it</small>}
                </th>
                <td>{garments}</td>
                <td>{percent(right / garments)}</td>
                <td class="bar-cell" aria-hidden="true">
                  <span style={{ width: `${(right / garments) * 100}%` }} />
                </td>
                <td>{others}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Points of a percentage, such as `+4.2`. */
function signedPoints(share: number): string {
  const points = (share * 100).toFixed(1);
  return share < 0 ? points.replace('-', '−') : `+${points}`;
}
