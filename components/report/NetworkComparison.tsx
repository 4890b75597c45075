import { BarFigure } from './BarFigure';
import { type ComparedNetwork, comparisonGroups } from './comparison-rows';
import { Figure } from './Figure';

/** Percent of the width that all networks have together; the rest is the names' of the figures. */
const FIGURES_SHARE = 68;

interface Props {
  networks: readonly ComparedNetwork[];
  /** The one that the page shows in depth. */
  shown: string;
}

/** Networks figure by figure; the best of a row is bold. */
export function NetworkComparison({ networks, shown }: Props) {
  return (
    <div class="scroll-box">
      <table class="comparison">
        <caption class="visually-hidden">The networks, figure by figure</caption>
        <thead>
          <tr>
            <td />
            {networks.map(({ name, label }) => (
              <th
                scope="col"
                key={name}
                class={name === shown ? 'ours' : ''}
                style={{ width: `${FIGURES_SHARE / networks.length}%` }}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {comparisonGroups(networks).map(({ title, rows }) => (
          <tbody key={title}>
            {title && (
              <tr>
                <th scope="rowgroup" colSpan={networks.length + 1}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map(({ figure, note, values, format, whole, best }) => (
              <tr key={figure}>
                <th scope="row">
                  {figure} {note && <small>{note}</small>}
                </th>
                {values.map((value, index) => {
                  const { name } = networks[index]!;
                  const column = name === shown ? 'ours' : '';
                  return (
                    <td key={name} class={index === best ? `${column} best` : column}>
                      <BarFigure share={whole === 0 ? 0 : (value ?? 0) / whole}>
                        <Figure value={value} format={format} />
                      </BarFigure>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
