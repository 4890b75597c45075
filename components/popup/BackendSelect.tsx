import { useId } from 'preact/hooks';
import { BACKENDS } from '../../model/backend-names';
import { text } from '../../texts/text';
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
        <option value="webgpu">WebGPU</option>
        <option value="wasm">WASM</option>
        <option value="cpu">{text('engine.javaScript')}</option>
      </select>
    </div>
  );
}
