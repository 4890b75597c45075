import { useId } from 'preact/hooks';
import { BACKENDS } from '../../model/backend-names';
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
      <label for={id}>Compute on</label>
      <select
        id={id}
        value={preference}
        onChange={({ currentTarget: { value } }) =>
          onChange(BACKENDS.find((backend) => backend === value) ?? 'auto')
        }
      >
        <option value="auto">Automatic</option>
        <option value="webgpu">WebGPU</option>
        <option value="wasm">WASM</option>
        <option value="cpu">Plain JavaScript</option>
      </select>
    </div>
  );
}
