import { useId } from 'preact/hooks';
import { type AnyNetworkName, DEFAULT_NETWORK } from '../../model/network-names';
import { networkName } from '../../texts/network-name';
import { text } from '../../texts/text';

interface Props {
  /** Those that this build has. */
  networks: readonly AnyNetworkName[];
  /** The person's own network, where there is one among them. */
  own: { network: string; trainedAt: string } | undefined;
  network: AnyNetworkName;
  onChange: (network: AnyNetworkName) => void;
}

/** The setting of which network answers. */
export function NetworkSelect({ networks, own, network, onChange }: Props) {
  const id = useId();
  if (networks.length < 2) return null;
  return (
    <div class="setting">
      <label for={id}>{text('engine.askNetwork')}</label>
      <select
        id={id}
        value={network}
        onChange={({ currentTarget: { value } }) =>
          onChange(networks.find((name) => name === value) ?? DEFAULT_NETWORK)
        }
      >
        {networks.map((name) => (
          <option key={name} value={name}>
            {name === DEFAULT_NETWORK
              ? text('engine.defaultNetwork', { network: networkName(name) })
              : networkName(name, own)}
          </option>
        ))}
      </select>
    </div>
  );
}
