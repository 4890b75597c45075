import type { Report, Settings } from '../../model/report';
import { comparisons } from './comparisons';
import { settingName, settingValue } from './setting-words';

/** The settings of the bundled run and of what it is compared with; those that differ stand out. */
export function SettingsTable({ report }: { report: Report }) {
  const { bundled } = report;
  const others = comparisons(report);
  const all = [bundled.settings, ...others.map(({ runs }) => runs.settings)];
  const keys = [...new Set(all.flatMap((settings) => Object.keys(settings)))];
  const differs = (key: string, settings: Settings) =>
    all.some((other) => other !== settings && other[key] !== settings[key]);
  return (
    <table class="settings">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Bundled network</th>
          {others.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const value = settingValue(bundled.settings[key]);
          return (
            <tr key={key}>
              <th scope="row">{settingName(key)}</th>
              <td>{differs(key, bundled.settings) ? <mark>{value}</mark> : value}</td>
              {others.map(({ name, runs }) => (
                <td key={name}>{settingValue(runs.settings[key])}</td>
              ))}
            </tr>
          );
        })}
        <tr>
          <th scope="row">Seed</th>
          <td>{bundled.seed}</td>
          {others.map(({ name, runs }) => (
            <td key={name}>{runs.runs.map(({ seed }) => seed).join(', ')}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Epoch kept, by its validation</th>
          <td>
            {bundled.chosenEpoch} of {bundled.history.length}
          </td>
          {others.map(({ name, runs }) => (
            <td key={name}>{runs.runs.map(({ chosenEpoch }) => chosenEpoch).join(', ')}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
