interface Props {
  networks: readonly string[];
  shown: string;
  /** What people call them. */
  labels: Readonly<Record<string, string>>;
}

/** Leads to the report of each network; nothing where there is one only. */
export function NetworkSwitch({ networks, shown, labels }: Props) {
  if (networks.length < 2) return null;
  return (
    <nav class="network-switch" aria-label="Networks">
      {networks.map((name) => (
        <a
          key={name}
          href={`?network=${name}`}
          {...(name === shown && { 'aria-current': 'page' as const })}
        >
          {labels[name]}
        </a>
      ))}
    </nav>
  );
}
