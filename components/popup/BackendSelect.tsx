import { useId } from 'preact/hooks';
import { BACKENDS, type BackendName } from '../../model/backend-names';
import type { BackendWish } from './state';

/** What people call the backends. */
export const BACKEND_NAMES: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  wasm: 'WASM',
  cpu: 'plain JavaScript',
};

interface Props {
  wish: BackendWish;
  onChange: (wish: BackendWish) => void;
}

/** The setting of what the network computes on. */
export function BackendSelect({ wish, onChange }: Props) {
  const id = useId();
  return (
    <div class="backend-select">
      <label for={id}>Compute on</label>
      <select
        id={id}
        value={wish}
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
