import type { Report } from '../../model/report';
import { settingName, settingValue } from './setting-words';

/** The settings of both recipes, side by side; those that differ stand out. */
export function SettingsTable({ report: { bundled, baseline } }: { report: Report }) {
  const keys = Object.keys({ ...bundled.settings, ...baseline?.settings });
  return (
    <table class="settings">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Bundled network</th>
          {baseline && <th scope="col">Published recipe</th>}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const value = settingValue(bundled.settings[key]);
          const published = settingValue(baseline?.settings[key]);
          return (
            <tr key={key}>
              <th scope="row">{settingName(key)}</th>
              <td>{baseline && value !== published ? <mark>{value}</mark> : value}</td>
              {baseline && <td>{published}</td>}
            </tr>
          );
        })}
        <tr>
          <th scope="row">Seed</th>
          <td>{bundled.seed}</td>
          {baseline && <td>{baseline.runs.map(({ seed }) => seed).join(', ')}</td>}
        </tr>
        <tr>
          <th scope="row">Epoch kept, by its validation</th>
          <td>
            {bundled.chosenEpoch} of {bundled.history.length}
          </td>
          {baseline && <td>{baseline.runs.map(({ chosenEpoch }) => chosenEpoch).join(', ')}</td>}
        </tr>
      </tbody>
    </table>
  );
}
