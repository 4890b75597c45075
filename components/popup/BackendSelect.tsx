import { useId } from 'preact/hooks';
import { BACKENDS } from '../../model/backend-names';
import { text } from '../../texts/text';
import { backendName } from '../backend-labels';
import type { BackendPreference } from './state';

interface Props {
  preference: BackendPreference;
  onChange: (preference: BackendPreference) => void;
}

/** The setting of what the network computes on. */
export function BackendSelect({ preference, onChange }: Props) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{text('engine.computeOn')}</label>
      <select
        id={id}
        value={preference}
        onChange={({ currentTarget: { value } }) =>
          onChange(BACKENDS.find((backend) => backend === value) ?? 'auto')
        }
      >
        <option value="auto">{text('engine.automatic')}</option>
        {BACKENDS.map((backend) => (
          <option key={backend} value={backend}>
            {backendName(backend)}
          </option>
        ))}
      </select>
    </div>
  );
}
