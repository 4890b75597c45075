import type { NetworkName } from '../../model/network-names';
import { NETWORK_LABELS } from '../network-labels';

interface Props {
  networks: readonly NetworkName[];
  shown: NetworkName;
}

/** Leads to the report of each network; nothing where there is one only. */
export function NetworkSwitch({ networks, shown }: Props) {
  if (networks.length < 2) return null;
  return (
    <nav class="network-switch" aria-label="Networks">
      {networks.map((name) => (
        <a
          key={name}
          href={`?network=${name}`}
          {...(name === shown && { 'aria-current': 'page' as const })}
        >
          {NETWORK_LABELS[name]}
        </a>
      ))}
    </nav>
  );
}
