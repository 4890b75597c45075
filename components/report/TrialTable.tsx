import type { Trial } from '../../model/report';
import { duration, exactPercent } from '../figures';
import { settingName, settingValue } from './setting-words';

/** The trials of a search, the longest runs first and of those the best. */
export function TrialTable({ trials }: { trials: readonly Trial[] }) {
  const settings = [...new Set(trials.flatMap((trial) => Object.keys(trial.settings)))];
  const sources = [...new Set(trials.flatMap((trial) => Object.keys(trial.bySource)))];
  const ranked = [...trials].sort((a, b) => b.steps - a.steps || b.score - a.score);
  return (
    <div class="scroll-box">
      <table class="trials">
        <caption>Settings and score of each trial</caption>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Steps</th>
            <th scope="col">Score</th>
            <td class="bar-cell" />
            {sources.map((source) => (
              <th scope="col" key={source}>
                Without {source}
              </th>
            ))}
            {settings.map((name) => (
              <th scope="col" key={name}>
                {settingName(name)}
              </th>
            ))}
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((trial) => (
            <tr key={`${trial.seed} ${trial.round} ${trial.trial}`}>
              <th scope="row">
                {trial.seed}.{trial.trial}
              </th>
              <td>{trial.steps.toLocaleString('en')}</td>
              <td>{exactPercent(trial.score)}</td>
              <td class="bar-cell" aria-hidden="true">
                <span style={{ width: `${trial.score * 100}%` }} />
              </td>
              {sources.map((source) => (
                <td key={source}>{format(trial.bySource[source])}</td>
              ))}
              {settings.map((name) => (
                <td key={name}>{settingValue(trial.settings[name])}</td>
              ))}
              <td>{duration(trial.seconds * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function format(score: number | undefined): string {
  return score === undefined ? '' : exactPercent(score);
}
